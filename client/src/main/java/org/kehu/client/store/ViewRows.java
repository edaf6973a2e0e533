package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.KeyRange;

/** The view inside a transaction. Records are gathered and written in batches: a part of a snapshot is one, not thousands. */
final class ViewRows {
    private final Connection connection;
    private final CacheTables tables;
    private final RowCheck check;
    private final Map<String, Map<UUID, RecordTable.Row>> gathered = new HashMap<>();
    private final Set<RecordRef> touched = new LinkedHashSet<>();
    private final HeldIds held = new HeldIds();
    private final ReadAhead ahead = new ReadAhead();

    ViewRows(Connection connection, CacheTables tables) {
        this.connection = connection;
        this.tables = tables;
        this.check = tables.check();
    }

    /** Records that were put or removed, whether or not they differ. */
    Set<RecordRef> touched() {
        return touched;
    }

    @Nullable CrmRecord find(RecordType type, UUID id) throws SQLException {
        RecordTable.Row row = gathered.getOrDefault(type.name(), Map.of()).get(id);
        if (row != null) {
            return row.record();
        }
        RecordRef ref = new RecordRef(type.name(), id);
        if (ahead.knows(ref)) {
            return ahead.find(ref);
        }
        return held.isAbsent(type, id) ? null : tables.find(connection, type, id);
    }

    /** Records that are about to be asked for one by one; what was read ahead for others is let go of. */
    void readAhead(Collection<RecordRef> records) throws SQLException {
        ahead.retain(records);
        Map<String, Set<UUID>> byType = records.stream()
                .filter(ref -> !gathered.getOrDefault(ref.type(), Map.of()).containsKey(ref.id()))
                .filter(ref -> !ahead.knows(ref))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        for (Map.Entry<String, Set<UUID>> some : byType.entrySet()) {
            RecordType type = tables.schema().type(some.getKey());
            ahead.read(type, some.getValue(), tables.findAll(connection, type, some.getValue()));
        }
    }

    List<CrmRecord> children(RecordType child, UUID parent) throws SQLException {
        flush(child.name());
        return tables.children(connection, child, parent);
    }

    Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) throws SQLException {
        flush(child.name());
        return tables.children(connection, child, parents);
    }

    List<CrmRecord> all(RecordType type) throws SQLException {
        flush(type.name());
        return tables.table(type.name()).select(connection, check, "true order by id", List.of());
    }

    List<CrmRecord> list(RecordQuery query) throws SQLException {
        flush();
        return tables.list(connection, query);
    }

    /** What is there as it is to be is not written: H2 would take the row out of each index, and put it back. */
    void put(CrmRecord record) throws SQLException {
        touched.add(record.ref());
        if (isThere(record)) {
            return;
        }
        gathered.computeIfAbsent(record.type().name(), type -> new LinkedHashMap<>())
                .put(record.id(), new RecordTable.Row(record, root(record)));
        ahead.written(record.ref());
    }

    /** What is below a child is written always: where it hangs may be known better by now. */
    private boolean isThere(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        String parent = link == null ? null : link.target();
        return (parent == null || tables.schema().type(parent).parent() == null)
                && !gathered.getOrDefault(record.type().name(), Map.of()).containsKey(record.id())
                && record.equals(ahead.find(record.ref()));
    }

    void remove(RecordRef ref) throws SQLException {
        ahead.removed(ref);
        boolean dropped = gathered.getOrDefault(ref.type(), new HashMap<>()).remove(ref.id()) != null;
        if (tables.table(ref.type()).delete(connection, ref.id()) || dropped) {
            touched.add(ref);
        }
    }

    /** Planned anew each time, hence no parameters: a plan made while the table was empty reads all of it for ever. */
    List<UUID> ids(RecordType type, KeyRange range) throws SQLException {
        flush(type.name());
        String after = range.after() == null ? "" : " and id > '" + range.after() + "'";
        String upTo = range.upTo() == null ? "" : " and id <= '" + range.upTo() + "'";
        String sql = "select id from " + type.table() + " where true" + after + upTo + " order by id";
        List<UUID> ids = new ArrayList<>();
        SqlRows.read(connection, sql, List.of(), rows -> {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return true;
        });
        held.read(range, ids);
        return ids;
    }

    void revisions(RecordType type, ClientTx.RevisionVisitor visitor) throws SQLException {
        flush(type.name());
        String sql = "select id, revision, " + RecordTable.WITHHELD.name() + " from " + type.table();
        SqlRows.read(connection, sql, List.of(), rows -> {
            while (rows.next()) {
                visitor.meet(rows.getObject(1, UUID.class), rows.getLong(2), RecordTable.withheld(rows.getString(3)));
            }
            return true;
        });
    }

    /** The root of a child record; the parent itself where that one is not here. */
    private @Nullable UUID root(CrmRecord record) throws SQLException {
        Field<UUID> link = record.type().parent();
        if (link == null || record.withholds(link)) {
            return null;
        }
        UUID parent = record.get(link);
        RecordType type = tables.schema().type(java.util.Objects.requireNonNull(link.target()));
        CrmRecord above = parent == null || type.parent() == null ? null : find(type, parent);
        UUID higher = above == null ? null : root(above);
        return higher == null ? parent : higher;
    }

    void flush() throws SQLException {
        for (String type : List.copyOf(gathered.keySet())) {
            flush(type);
        }
    }

    private void flush(String name) throws SQLException {
        Map<UUID, RecordTable.Row> rows = gathered.remove(name);
        if (rows == null || rows.isEmpty()) {
            return;
        }
        RecordTable table = tables.table(name);
        Map<Boolean, List<RecordTable.Row>> parted = rows.values().stream()
                .collect(Collectors.partitioningBy(
                        row -> isAbsent(table.type(), row.record().id())));
        table.add(connection, check, parted.getOrDefault(true, List.of()));
        table.put(connection, check, parted.getOrDefault(false, List.of()));
        held.written(table.type(), rows.keySet());
        rows.values().forEach(row -> ahead.stored(row.record().ref()));
    }

    private boolean isAbsent(RecordType type, UUID id) {
        return ahead.isNew(new RecordRef(type.name(), id)) || held.isAbsent(type, id);
    }
}
