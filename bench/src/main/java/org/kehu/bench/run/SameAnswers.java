package org.kehu.bench.run;

import java.io.IOException;
import java.util.regex.Pattern;

/** Two sides are comparable only if they answer the same questions with the same customers. */
public final class SameAnswers {
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");
    private static final int TURN = 7;

    private SameAnswers() {}

    /** @throws IOException if they differ, or have nothing to say */
    public static void require(Operation operation, Target one, Target other) throws IOException {
        String first = names(one.send(one.request(operation, TURN)));
        String second = names(other.send(other.request(operation, TURN)));
        if (operation.isRead() && (first.isEmpty() || !first.equals(second))) {
            throw new IOException(operation.label() + ": " + first + " is not " + second);
        }
    }

    private static String names(String answer) {
        return String.join(
                "; ",
                NAME.matcher(answer).results().map(found -> found.group(1)).toList());
    }
}
