package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;

/** The server answered, but refused the request itself or said something that it never should. */
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int REFUSAL = 4;

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

    /**
     * Whether it may be for what was sent: malformed, too large, or not to the taste of what stands before the server, which has its
     * own mind about which number says so.
     */
    boolean isRefusal() {
        return status / 100 == REFUSAL;
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
