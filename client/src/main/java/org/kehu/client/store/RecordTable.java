package org.kehu.client.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordType;

/** Statements on the table of one type: its declared columns, which fields were withheld, and the keyed check of the row. */
final class RecordTable {
    static final Column WITHHELD = Column.of("withheld_fields", ColumnType.TEXT);
    static final Column CHECK = Column.of("row_check", ColumnType.LONG);

    private final RecordType type;
    private final RecordColumns columns;
    private final List<Column> all;
    private final List<Column> checked;
    private final String names;
    private final String values;

    RecordTable(RecordType type) {
        this.type = type;
        this.columns = RecordColumns.of(type);
        this.checked = with(columns.list(), WITHHELD);
        this.all = with(checked, CHECK);
        this.names = all.stream().map(Column::name).collect(Collectors.joining(", "));
        this.values = " (" + names + ") values (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
    }

    private static List<Column> with(List<Column> columns, Column more) {
        List<Column> longer = new ArrayList<>(columns);
        longer.add(more);
        return List.copyOf(longer);
    }

    RecordType type() {
        return type;
    }

    RecordColumns columns() {
        return columns;
    }

    List<Column> all() {
        return all;
    }

    String create() {
        String declared = RecordDdl.table(type);
        String own = ",\n  " + RecordDdl.definition(WITHHELD) + ",\n  " + RecordDdl.definition(CHECK) + " not null\n)";
        return declared.substring(0, declared.lastIndexOf("\n)")) + own;
    }

    /** Adds records with ids that are not there. */
    void add(Connection connection, RowCheck check, Collection<Row> rows) throws SQLException {
        write(connection, "insert into " + type.table() + values, check, rows);
    }

    /** Puts records in place of those with their ids, if there are any. */
    void put(Connection connection, RowCheck check, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        ReplacedRows there = new ReplacedRows(
                connection, type.table(), all.stream().map(Column::name).toList());
        List<Row> absent = new ArrayList<>();
        for (Row row : rows) {
            if (!there.put(cells(row, check))) {
                absent.add(row);
            }
        }
        add(connection, check, absent);
    }

    private void write(Connection connection, String sql, RowCheck check, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                Cells.bind(statement, Arrays.asList(cells(row, check)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private @Nullable Object[] cells(Row row, RowCheck check) {
        @Nullable Object[] declared = columns.cells(row.record(), row.accessRoot());
        @Nullable Object[] cells = Arrays.copyOf(declared, all.size());
        Set<String> withheld = new TreeSet<>(row.record().withheld());
        cells[declared.length] = withheld.isEmpty() ? null : String.join(" ", withheld);
        cells[declared.length + 1] = check.of(checked, cells);
        return cells;
    }

    boolean delete(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + type.table() + " where id = ?")) {
            statement.setObject(1, id);
            return statement.executeUpdate() > 0;
        }
    }

    /** Records that fulfil a condition, each with its check proven. */
    List<CrmRecord> select(Connection connection, RowCheck check, String condition, List<?> parameters)
            throws SQLException {
        String sql = "select " + names + " from " + type.table() + " where " + condition;
        List<CrmRecord> found = new ArrayList<>();
        return SqlRows.read(connection, sql, parameters, rows -> {
            while (rows.next()) {
                found.add(record(Cells.row(rows, all), check));
            }
            return found;
        });
    }

    CrmRecord record(@Nullable Object[] cells, RowCheck check) {
        Object stored = cells[cells.length - 1];
        if (!(stored instanceof Long value) || value != check.of(checked, cells)) {
            throw new DamagedRow(type.name(), String.valueOf(cells[0]));
        }
        return columns.record(cells, withheld((String) cells[cells.length - 2]));
    }

    static Set<String> withheld(@Nullable String cell) {
        return cell == null ? Set.of() : Set.of(cell.split(" "));
    }

    /**
     * A record to be stored.
     *
     * @param accessRoot the root of a child, null for a root
     */
    record Row(CrmRecord record, @Nullable UUID accessRoot) {}
}
