package org.kehu.bench.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/** Two sides are comparable only if they answer the same questions with the same records. */
final class SameAnswers {
    private static final Pattern SAID = Pattern.compile("\"(name|subject|body|given)\"\\s*:\\s*\"([^\"]+)\"");
    private static final int TURN = 7;

    private SameAnswers() {}

    /** How long the answers of each are. @throws IOException if they differ, or have nothing to say */
    static int[] require(Operation operation, Target one, Target other) throws IOException {
        String first = answer(operation, one);
        String second = answer(operation, other);
        if (operation.isRead() && (said(first).isEmpty() || !said(first).equals(said(second)))) {
            throw new IOException(operation.label() + ": " + first + " is not " + second);
        }
        return new int[] {first.length(), second.length()};
    }

    private static String answer(Operation operation, Target target) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (HttpRequest request : target.requests(operation, TURN)) {
            answer.append(target.send(request));
        }
        return answer.toString();
    }

    private static String said(String answer) {
        return String.join(
                "; ",
                SAID.matcher(answer).results().map(found -> found.group(2)).toList());
    }
}
