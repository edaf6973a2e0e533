package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Reads a page of the log for one device. Rights are those of now, judged on the records as they are now; since a change of
 * rights makes the device take everything anew, they are also those by which it chose what it holds.
 */
final class ChangesSince {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final Sight sight;
    /** Scope keys that a record's root had within the page. */
    private final Map<RecordRef, Set<String>> scopes = new LinkedHashMap<>();

    ChangesSince(ServerTx tx, RecordSchema schema, Sight sight) {
        this.tx = tx;
        this.schema = schema;
        this.sight = sight;
    }

    ChangesPage page(Position after, int limit, Instant now) {
        long head = tx.counter().seq();
        List<LogRow> rows = rowsAfter(after, limit);
        if (rows == null) {
            return ChangesPage.instead(SyncAction.RESNAPSHOT, after, now);
        }
        rows.forEach(this::note);
        List<CrmRecord> puts = new ArrayList<>();
        List<RecordRef> deletes = new ArrayList<>();
        List<RecordRef> leaves = new ArrayList<>();
        scopes.forEach((ref, keys) -> {
            CrmRecord record = sight.find(ref);
            CrmRecord visible = sight.of(record);
            if (visible != null) {
                puts.add(visible);
            } else if (sight.held(schema.type(ref.type()), keys)) {
                (record == null || record.isDeleted() ? deletes : leaves).add(ref);
            }
        });
        Position next = rows.isEmpty() ? after : position(rows.get(rows.size() - 1));
        return new ChangesPage(SyncAction.OK, after, next, head, next.seq() < head, now, puts, deletes, leaves);
    }

    static Position position(LogRow row) {
        return new Position(row.seq(), row.tag());
    }

    /** The rows behind a position; null if the log does not have it, or does not go on right behind it. */
    private @Nullable List<LogRow> rowsAfter(Position after, int limit) {
        List<LogRow> rows = after.seq() == 0 ? tx.log(0, limit) : tx.log(after.seq() - 1, limit + 1);
        if (after.seq() != 0) {
            if (rows.isEmpty() || !position(rows.get(0)).equals(after)) {
                return null;
            }
            rows = rows.subList(1, rows.size());
        }
        boolean floorPassed = !rows.isEmpty() && rows.get(0).seq() != after.seq() + 1;
        return floorPassed ? null : rows;
    }

    private void note(LogRow row) {
        note(row.record(), row.scopesBefore());
        note(row.record(), row.scopesAfter());
        boolean moved = !row.scopesBefore().isEmpty() && !row.scopesBefore().equals(row.scopesAfter());
        if (moved && row.record().equals(row.root())) {
            noteChildren(row.record(), row.scopesBefore());
        }
    }

    private void note(RecordRef ref, Set<String> keys) {
        scopes.computeIfAbsent(ref, unused -> new HashSet<>()).addAll(keys);
    }

    /** Children come and go with their root, and have no rows of their own for that. */
    private void noteChildren(RecordRef root, Set<String> keys) {
        for (RecordType child : schema.childrenOf(schema.type(root.type()))) {
            for (CrmRecord record : tx.children(child, root.id())) {
                note(record.ref(), keys);
                noteChildren(record.ref(), keys);
            }
        }
    }
}
