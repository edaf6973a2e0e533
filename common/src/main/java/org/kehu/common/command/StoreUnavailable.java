package org.kehu.common.command;

/** The store cannot work now: it is full, gone or stopping. It says nothing of the unit, which is to be sent again. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }

    /** Without a stack trace, for stores that stop on purpose. */
    protected StoreUnavailable(String what) {
        super(what, null, false, false);
    }
}
