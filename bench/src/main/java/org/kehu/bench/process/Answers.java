package org.kehu.bench.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Map;

/** The side of a {@link Child} that answers. */
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    public Answers(PrintStream out) {
        this.out = out;
    }

    /** May be called on any thread. */
    public synchronized void give(Map<String, ?> answer) {
        out.println(Child.ANSWER + JSON.valueToTree(answer));
        out.flush();
    }
}
