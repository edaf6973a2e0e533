package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The server answered, but refused the request itself or said something that it never should. */
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<Integer> OF_THE_CONTENT = Set.of(400, 413, 422);

    private final int status;
    private final transient JsonNode problem;

    WrongAnswer(int status, JsonNode problem) {
        super(status + " " + problem);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** Whether what was sent is malformed or too large, and will be the next time. */
    boolean isOfTheContent() {
        return OF_THE_CONTENT.contains(status);
    }

    /** Wire name of the problem, such as {@code sign-in-refused}; empty if it is none of Kehu's. */
    public String code() {
        String type = problem.path("code").asText(problem.path("type").asText(""));
        return type.substring(type.lastIndexOf('/') + 1).replace("urn:kehu:problem:", "");
    }

    JsonNode problem() {
        return problem;
    }
}
