package org.kehu.server.records.control;

/** The database does not do what it must: it is full, gone, or has another schema. Never a refusal of a command. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
