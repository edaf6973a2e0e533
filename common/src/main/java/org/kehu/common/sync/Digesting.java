package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What one person's devices should hold, in sums and by buckets. */
final class Digesting {
    private static final int AT_ONCE = 1000;

    private final ServerTx tx;
    private final RecordSchema schema;
    private final RecordAccess access;
    private final Carrying carrying;

    Digesting(ServerTx tx, RecordSchema schema, RecordAccess access) {
        this.tx = tx;
        this.schema = schema;
        this.access = access;
        this.carrying = new Carrying(tx, schema);
    }

    private interface Visitor {
        void meet(RecordType type, ServerTx.Revision revision);
    }

    /** @param types that the device knows: of others it cannot hold anything */
    Digest digest(Set<String> types) {
        Digest.Sum sum = new Digest.Sum();
        for (RecordType type : schema.types()) {
            if (types.contains(type.name())) {
                visit(type, (same, one) -> sum.add(same, one.id(), one.revision(), access.withheld(same)));
            }
        }
        return sum.done();
    }

    List<CrmRecord> bucket(int bucket) {
        List<CrmRecord> records = new ArrayList<>();
        Sight sight = new Sight(tx, schema, access);
        for (RecordType type : schema.types()) {
            List<UUID> ids = new ArrayList<>();
            visit(type, (same, one) -> {
                if (Digest.bucket(one.id()) == bucket) {
                    ids.add(one.id());
                }
            });
            tx.findAll(type, ids).forEach(record -> records.add(sight.masked(record)));
        }
        return records;
    }

    private void visit(RecordType type, Visitor visitor) {
        @Nullable UUID after = null;
        List<ServerTx.Revision> some;
        do {
            some = carrying.revisions(type, access.book(type), after, AT_ONCE);
            some.forEach(one -> visitor.meet(type, one));
            after = some.isEmpty() ? null : some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
    }
}
