package org.kehu.common.sync;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.Masked;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What one person's devices may hold, as of one transaction. */
final class Sight {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final RecordAccess access;

    Sight(ServerTx tx, RecordSchema schema, RecordAccess access) {
        this.tx = tx;
        this.schema = schema;
        this.access = access;
    }

    /** The record as a device may hold it; null if it may not, or if there is nothing to hold. */
    @Nullable CrmRecord of(@Nullable CrmRecord record) {
        if (record == null) {
            return null;
        }
        if (record.type().isConfiguration()) {
            return masked(record);
        }
        CrmRecord root = record.isDeleted() ? null : root(record);
        return root != null && access.may(RecordAction.READ, record.type(), root) ? masked(record) : null;
    }

    @Nullable CrmRecord of(RecordRef ref) {
        return of(find(ref));
    }

    @Nullable CrmRecord find(RecordRef ref) {
        return tx.find(schema.type(ref.type()), ref.id());
    }

    CrmRecord masked(CrmRecord record) {
        return Masked.view(record, access);
    }

    /** Whether a device may have held a record of this type while its root had these scope keys. */
    boolean held(RecordType type, Set<String> rootKeys) {
        return access.mayWith(RecordAction.READ, type, rootKeys);
    }

    private @Nullable CrmRecord root(CrmRecord record) {
        CrmRecord at = record;
        while (at != null) {
            Field<UUID> link = at.type().parent();
            UUID parent = link == null ? null : at.get(link);
            if (link == null || parent == null) {
                return at;
            }
            at = find(new RecordRef(Objects.requireNonNull(link.target()), parent));
        }
        return null;
    }
}
