package org.kehu.common.record;

import java.util.List;

/**
 * A value that its field does not take. The code names a label {@code reason.<code>}, the arguments fill it.
 * Carries no stack trace: it is an answer to a person, not a defect.
 */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> arguments;

    public BadValue(String code, Object... arguments) {
        super(code + List.of(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
