package org.kehu.server.platform.control;

import java.util.Map;

/** Ends a request with a problem. Thrown inside a transaction it rolls back, so nothing of a refused request stays. */
public final class ProblemException extends RuntimeException {
    static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient Map<String, ?> arguments;

    public ProblemException(ProblemCode code, Map<String, ?> arguments) {
        super(code.wire() + " " + arguments, null, false, false);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public ProblemException(ProblemCode code) {
        this(code, Map.of());
    }

    /** A problem of one field of the request body. */
    public static ProblemException ofField(ProblemCode code, String field) {
        return new ProblemException(code, Map.of("field", field));
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, ?> arguments() {
        return arguments;
    }
}
