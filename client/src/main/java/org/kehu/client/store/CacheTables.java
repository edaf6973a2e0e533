package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SqlStatement;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The tables of all types, and what is read from them on any connection. Every record that is read has its check proven. */
final class CacheTables {
    /** H2 compares each row that it finds with the values of a list one by one. */
    private static final int MOST_AT_ONCE = 100;

    private final RecordSchema schema;
    private final KeyParameter rowKey;
    private final QuerySql queries;
    private final Map<String, RecordTable> tables = new LinkedHashMap<>();

    CacheTables(RecordSchema schema, DataKey key) {
        this.schema = schema;
        this.rowKey = RowCheck.key(key);
        this.queries = QuerySql.overCache(Dialect.H2, schema);
        schema.types().forEach(type -> tables.put(type.name(), new RecordTable(type)));
    }

    RecordSchema schema() {
        return schema;
    }

    QuerySql queries() {
        return queries;
    }

    /** Its own for each thread. */
    RowCheck check() {
        return new RowCheck(rowKey);
    }

    List<RecordTable> all() {
        return List.copyOf(tables.values());
    }

    java.util.Set<String> types() {
        return tables.keySet();
    }

    RecordTable table(String type) {
        RecordTable table = tables.get(type);
        if (table == null) {
            throw new BadValue("unknown_type", type, String.join(", ", tables.keySet()));
        }
        return table;
    }

    @Nullable CrmRecord find(Connection connection, RecordType type, UUID id) throws SQLException {
        List<CrmRecord> found = table(type.name()).select(connection, check(), "id = ?", List.of(id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Those that are here, by id. */
    Map<UUID, CrmRecord> findAll(Connection connection, RecordType type, Collection<UUID> ids) throws SQLException {
        Map<UUID, CrmRecord> found = new LinkedHashMap<>();
        any(connection, type, RecordColumns.ID.name(), ids).forEach(record -> found.put(record.id(), record));
        return found;
    }

    /** The children of each of the parents that has any, in the order of their ids. */
    Map<UUID, List<CrmRecord>> children(Connection connection, RecordType child, Collection<UUID> parents)
            throws SQLException {
        Field<UUID> link = java.util.Objects.requireNonNull(child.parent());
        return any(connection, child, link.column(), parents).stream()
                .sorted(Comparator.comparing(CrmRecord::id, Ids::compare))
                .collect(Collectors.groupingBy(record -> record.require(link)));
    }

    /** Records with one of the values in a column. */
    private List<CrmRecord> any(Connection connection, RecordType type, String column, Collection<UUID> values)
            throws SQLException {
        List<CrmRecord> found = new ArrayList<>();
        List<UUID> all = List.copyOf(values);
        for (int i = 0; i < all.size(); i += MOST_AT_ONCE) {
            List<UUID> some = all.subList(i, Math.min(all.size(), i + MOST_AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            found.addAll(table(type.name()).select(connection, check(), column + " in (" + marks + ")", some));
        }
        return found;
    }

    List<CrmRecord> children(Connection connection, RecordType child, UUID parent) throws SQLException {
        String link = java.util.Objects.requireNonNull(child.parent()).column();
        return table(child.name()).select(connection, check(), link + " = ? order by id", List.of(parent));
    }

    /** Rows of cells, as the statement says. */
    List<@Nullable Object[]> rows(Connection connection, SqlStatement sql) throws SQLException {
        List<@Nullable Object[]> result = new ArrayList<>();
        return SqlRows.read(connection, sql.text(), sql.parameters(), rows -> {
            while (rows.next()) {
                result.add(Cells.row(rows, sql.columns()));
            }
            return result;
        });
    }

    /** Records by query: first their places, then the rows by id, with their checks and withheld fields. */
    List<CrmRecord> list(Connection connection, RecordQuery query) throws SQLException {
        return proven(connection, schema.type(query.type()), rows(connection, queries.places(query)));
    }

    List<CrmRecord> proven(Connection connection, RecordType type, List<@Nullable Object[]> rows) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(cells -> ids.add((UUID) java.util.Objects.requireNonNull(cells[0])));
        Map<UUID, CrmRecord> found = findAll(connection, type, ids);
        List<CrmRecord> records = new ArrayList<>();
        for (UUID id : ids) {
            CrmRecord record = found.get(id);
            if (record == null) {
                throw new DamagedRow(type.name(), id.toString());
            }
            records.add(record);
        }
        return records;
    }
}
