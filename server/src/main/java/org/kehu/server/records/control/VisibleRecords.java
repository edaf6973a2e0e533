package org.kehu.server.records.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Which of many records one reader may see today, in the bin or not: asked type by type, not one by one. */
record VisibleRecords(Sql sql, RecordSchema schema, Tables tables, RecordAccess reader) {
    private static final int TOGETHER = 500;

    /** Takes a record as it is read, and the one that its access hangs on, null where there is none. */
    @FunctionalInterface
    private interface Each {
        void take(CrmRecord record, @Nullable UUID root);
    }

    Set<RecordRef> of(Collection<RecordRef> asked) {
        Map<String, Set<UUID>> byType = new TreeMap<>();
        asked.forEach(ref ->
                byType.computeIfAbsent(ref.type(), unused -> new HashSet<>()).add(ref.id()));
        Set<RecordRef> seen = new HashSet<>();
        byType.forEach((name, ids) -> seen.addAll(seen(schema.type(name), ids)));
        return seen;
    }

    /** Of what is read no record is kept: there may be very many. */
    private Set<RecordRef> seen(RecordType type, Set<UUID> ids) {
        Set<RecordRef> seen = new HashSet<>();
        if (type.parent() == null) {
            read(type, ids, (record, none) -> {
                if (reader.may(RecordAction.READ, type, record)) {
                    seen.add(record.ref());
                }
            });
            return seen;
        }
        Map<UUID, Set<RecordRef>> byRoot = new HashMap<>();
        read(type, ids, (record, root) -> {
            if (root != null) {
                byRoot.computeIfAbsent(root, unused -> new HashSet<>()).add(record.ref());
            }
        });
        read(schema.rootOf(type), byRoot.keySet(), (root, none) -> {
            if (reader.may(RecordAction.READ, type, root)) {
                seen.addAll(byRoot.getOrDefault(root.id(), Set.of()));
            }
        });
        return seen;
    }

    private void read(RecordType type, Set<UUID> ids, Each each) {
        RecordColumns columns = tables.of(type);
        int root = type.parent() == null ? -1 : columns.indexOf(RecordColumns.ACCESS_ROOT);
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            for (@Nullable Object[] row : sql.records(tables.selectByIds(type, some.size()), columns, some)) {
                each.take(columns.record(row), root < 0 ? null : (UUID) row[root]);
            }
        }
    }
}
