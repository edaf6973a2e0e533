package org.kehu.common.command;

/** Thrown by asking for a fact that only the server knows; the door turns it into {@link Decision.Pending}. */
public final class UnknownFact extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String need;

    /** @param need what is lacking, for logs: a record or a question */
    public UnknownFact(String need) {
        super(need, null, false, false);
        this.need = need;
    }

    public String need() {
        return need;
    }
}
