package org.kehu.common.command;

import org.jspecify.annotations.Nullable;

/** The store cannot work now: it is full, gone, damaged or stopping. It says nothing of the unit, which is to be decided again. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /** Without a stack trace, for stores that stop on purpose. */
    protected StoreUnavailable(String what) {
        super(what, null, false, false);
    }
}
