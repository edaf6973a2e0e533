package org.kehu.client.store;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.record.RecordRef;

/**
 * What the writer knows of its tables from transaction to transaction, since it is asked for all of it again and again. Whoever's
 * transaction fails lets go of it; used while nobody else writes.
 */
final class KeptRows {
    private @Nullable OutboxRows outbox;
    /** Records that have a base copy. */
    @Nullable Set<RecordRef> bases;

    private @Nullable UUID operation;
    private @Nullable DoneUnits done;

    OutboxRows outbox(Supplier<OutboxRows> stored) {
        OutboxRows known = outbox == null ? stored.get() : outbox;
        outbox = known;
        return known;
    }

    /** Writes what a transaction has changed. */
    void flush(DeviceRows rows, JournalRows journal) {
        journal.flush();
        OutboxRows known = outbox;
        if (known != null) {
            known.flush(rows);
        }
    }

    /** What is known of the operation, null if nothing is. */
    @Nullable DoneUnits done(UUID asked) {
        return asked.equals(operation) ? done : null;
    }

    void done(UUID of, @Nullable DoneUnits units) {
        operation = of;
        done = units;
    }

    void forget(UUID changed) {
        if (changed.equals(operation)) {
            forgetDone();
        }
    }

    void forgetDone() {
        operation = null;
        done = null;
    }
}
