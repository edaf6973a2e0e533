package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A record and the one that its access hangs on, null where there is none. */
    private record Rooted(CrmRecord record, @Nullable UUID root) {}

    Set<RecordRef> of(Collection<RecordRef> asked) {
        Map<String, Set<UUID>> byType = new TreeMap<>();
        asked.forEach(ref ->
                byType.computeIfAbsent(ref.type(), unused -> new HashSet<>()).add(ref.id()));
        Set<RecordRef> seen = new HashSet<>();
        byType.forEach((name, ids) -> seen.addAll(seen(schema.type(name), ids)));
        return seen;
    }

    private List<RecordRef> seen(RecordType type, Set<UUID> ids) {
        List<Rooted> found = read(type, ids);
        if (type.parent() == null) {
            return found.stream()
                    .map(Rooted::record)
                    .filter(record -> reader.may(RecordAction.READ, type, record))
                    .map(CrmRecord::ref)
                    .toList();
        }
        Set<UUID> rootIds = new HashSet<>();
        found.stream().map(Rooted::root).filter(Objects::nonNull).forEach(rootIds::add);
        Map<UUID, CrmRecord> roots = new HashMap<>();
        read(schema.rootOf(type), rootIds)
                .forEach(root -> roots.put(root.record().id(), root.record()));
        return found.stream()
                .filter(one -> {
                    CrmRecord root = one.root() == null ? null : roots.get(one.root());
                    return root != null && reader.may(RecordAction.READ, type, root);
                })
                .map(one -> one.record().ref())
                .toList();
    }

    private List<Rooted> read(RecordType type, Set<UUID> ids) {
        RecordColumns columns = tables.of(type);
        int root = type.parent() == null ? -1 : columns.indexOf(RecordColumns.ACCESS_ROOT);
        List<UUID> all = List.copyOf(ids);
        List<Rooted> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            for (@Nullable Object[] row : sql.records(tables.selectByIds(type, some.size()), columns, some)) {
                found.add(new Rooted(columns.record(row), root < 0 ? null : (UUID) row[root]));
            }
        }
        return found;
    }
}
