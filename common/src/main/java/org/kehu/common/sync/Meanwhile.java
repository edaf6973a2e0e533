package org.kehu.common.sync;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * What happened between the place that a device's digest is as of and the end of the scan that it is compared with. On a server where
 * somebody is always at work there is always something.
 */
final class Meanwhile {
    private static final int MOST = 5_000;

    private final ServerTx tx;
    private final RecordSchema schema;
    private final boolean books;

    /** @param access of the reader: what a query of a device book finds changes with other records than those that are named */
    Meanwhile(ServerTx tx, RecordSchema schema, RecordAccess access) {
        this.tx = tx;
        this.schema = schema;
        this.books = schema.types().stream()
                .anyMatch(type -> !access.book(type).queries().isEmpty());
    }

    /**
     * Buckets of which it can't be said whether they differed, or only do so by what happened since.
     *
     * @return null if that may be any: rights have changed, or where something belongs to with all that hangs on it
     */
    @Nullable Set<Integer> buckets(Position after) {
        List<LogRow> rows = LogPlaces.has(tx, after) ? tx.log(after.seq(), MOST + 1) : List.of();
        if (!LogPlaces.has(tx, after) || rows.size() > MOST) {
            return null;
        }
        Set<Integer> buckets = new TreeSet<>();
        for (LogRow row : rows) {
            if (movesOthers(row)) {
                return null;
            }
            buckets.add(Digest.bucket(row.record().id()));
        }
        return buckets;
    }

    private boolean movesOthers(LogRow row) {
        RecordType type = schema.type(row.record().type());
        boolean begun = row.scopesBefore().isEmpty();
        boolean moved = !row.scopesBefore().equals(row.scopesAfter());
        return type.isConfiguration() || books || (moved && !begun);
    }
}
