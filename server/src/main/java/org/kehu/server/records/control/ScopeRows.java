package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordRef;

/** The scope keys of root records, kept beside them for the access predicate of queries. */
final class ScopeRows {
    private static final String ONE = " where record_type = ? and record_id = ?";
    private static final String SELECT = "select scope_key from " + RecordDdl.SCOPE_TABLE + ONE;
    private static final String DELETE = "delete from " + RecordDdl.SCOPE_TABLE + ONE + " and scope_key = ?";
    private static final String INSERT =
            "insert into " + RecordDdl.SCOPE_TABLE + " (record_type, record_id, scope_key) values (?, ?, ?)";
    private static final List<Column> COLUMNS = List.of(Column.of("scope_key", ColumnType.TEXT));

    private final Sql sql;
    private final List<List<Object>> added = new ArrayList<>();
    private final List<List<Object>> removed = new ArrayList<>();
    private final Set<RecordRef> filled = new HashSet<>();

    ScopeRows(Sql sql) {
        this.sql = sql;
    }

    /** @param fresh whether the root was made in this transaction, so that it has no keys but those that were put here */
    void put(RecordRef root, Set<String> keys, boolean fresh) {
        boolean first = filled.add(root);
        Set<String> present = fresh && first ? Set.of() : present(root.type(), root.id());
        keys.stream().filter(key -> !present.contains(key)).forEach(key -> added.add(row(root, key)));
        present.stream().filter(key -> !keys.contains(key)).forEach(key -> removed.add(row(root, key)));
    }

    private Set<String> present(String type, UUID id) {
        Set<String> keys = new TreeSet<>();
        sql.rows(SELECT, COLUMNS, List.of(type, id)).forEach(row -> keys.add((String) Objects.requireNonNull(row[0])));
        return keys;
    }

    private static List<Object> row(RecordRef root, String key) {
        return List.of(root.type(), root.id(), key);
    }

    void flush() {
        sql.updateEach(DELETE, removed);
        sql.updateEach(INSERT, added);
        removed.clear();
        added.clear();
    }
}
