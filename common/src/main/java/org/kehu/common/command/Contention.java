package org.kehu.common.command;

/** Someone else holds or has just changed what this transaction needs: roll back and try again; never a refusal. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contention(String what, Throwable cause) {
        super(what, cause);
    }

    public Contention(String what) {
        super(what);
    }
}
