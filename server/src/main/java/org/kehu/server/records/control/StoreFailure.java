package org.kehu.server.records.control;

import org.kehu.common.command.StoreUnavailable;

/** The database does not do what it must: it is full or gone. Never a refusal of a command. */
public final class StoreFailure extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    StoreFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
