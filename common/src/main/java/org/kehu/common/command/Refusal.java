package org.kehu.common.command;

/** Ends a decision with a refusal from anywhere below {@link Command#decide}; the door turns it into a value. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    public Refusal(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Refusal(String code, Object... arguments) {
        this(Reason.of(code, arguments));
    }

    public Reason reason() {
        return reason;
    }
}
