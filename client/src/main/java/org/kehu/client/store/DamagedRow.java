package org.kehu.client.store;

import org.kehu.common.command.StoreUnavailable;

/** A row is not what was written: the cache must be set aside and filled again. */
final class DamagedRow extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    DamagedRow(String message) {
        super(message, null);
    }

    DamagedRow(String type, String id) {
        super("the row of " + type + " " + id + " does not have its check", null);
    }
}
