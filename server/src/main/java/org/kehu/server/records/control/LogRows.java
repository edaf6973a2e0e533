package org.kehu.server.records.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogPlace;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.OperationLog;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The change log in one transaction. */
final class LogRows implements OperationLog {
    private static final String INSERT = "insert into change_log (" + LogTable.NAMES + ") values ("
            + String.join(", ", Collections.nCopies(LogTable.COLUMNS.size(), "?")) + ")";
    private static final String SELECT = "select " + LogTable.NAMES + " from change_log where ";

    private static final String FLOOR = "(select floor_seq from log_counter where id = 1)";
    private static final String ABOVE_FLOOR = "seq > " + FLOOR;
    private static final String SELECT_SINCE =
            "select seq from change_log where " + ABOVE_FLOOR + " and logged_at >= ? order by seq limit 1";
    private static final List<Column> TAG = List.of(Column.of("tag", ColumnType.LONG));
    private static final List<Column> SEQ = List.of(Column.of("seq", ColumnType.LONG));

    /** Those of some operations that the log has. */
    private static final String SELECT_BEGUN =
            "select o.id from (values %s) o (id) where exists (select 1 from change_log l where l.operation_id = o.id)";

    /** Said with the first column of the index as well, or H2 reads and sorts all rows of an operation to give the first. */
    private static final String IN_ORDER = " order by operation_id, seq";

    private static final String SELECT_END =
            "select seq, tag from change_log where operation_id = ? order by operation_id desc, seq desc limit 1";
    private static final List<Column> PLACE =
            List.of(Column.of("seq", ColumnType.LONG), Column.of("tag", ColumnType.LONG));
    private static final String SELECT_ABOUT =
            "select seq, tag, unit_id, record_type, record_id from change_log where operation_id = ?" + IN_ORDER;
    private static final List<Column> ABOUT = List.of(
            Column.of("seq", ColumnType.LONG),
            Column.of("tag", ColumnType.LONG),
            Column.of("unit_id", ColumnType.UUID),
            Column.of("record_type", ColumnType.TEXT),
            Column.of("record_id", ColumnType.UUID));

    private static final List<Column> ID = List.of(Column.of("id", ColumnType.UUID));

    private final Sql sql;
    private final LogTable table;
    /** Appended and not written yet: units of one push are written together. */
    private final List<LogRow> appended = new ArrayList<>();
    /** The first row of operations that are expected, if they have any. */
    private final Map<UUID, Optional<LogRow>> begun = new HashMap<>();

    LogRows(Sql sql, RecordSchema schema) {
        this.sql = sql;
        this.table = new LogTable(schema);
    }

    void append(List<LogRow> rows) {
        appended.addAll(rows);
        rows.forEach(
                row -> begun.computeIfPresent(row.operation(), (operation, first) -> Optional.of(first.orElse(row))));
    }

    /** Writes what was appended. */
    void flush() {
        sql.updateEach(INSERT, appended.stream().map(table::cells).toList());
        appended.clear();
    }

    /** Operations whose beginning is about to be asked for, one by one. */
    void expect(Set<UUID> operations) {
        flush();
        List<UUID> asked = List.copyOf(operations);
        String marks = String.join(", ", Collections.nCopies(asked.size(), "(cast(? as uuid))"));
        asked.forEach(operation -> begun.put(operation, Optional.empty()));
        for (@Nullable Object[] row : sql.rows(SELECT_BEGUN.formatted(marks), ID, asked)) {
            UUID operation = (UUID) Objects.requireNonNull(row[0]);
            begun.put(operation, readBeginning(operation));
        }
    }

    List<LogRow> after(long seq, int limit) {
        return read("seq > ? and " + ABOVE_FLOOR + " order by seq limit ?", seq, limit);
    }

    /** Rows of some types behind {@code seq} up to {@code upTo}. */
    List<LogRow> ofTypes(List<String> types, long seq, long upTo) {
        List<Object> parameters = new ArrayList<>(List.of(seq, upTo));
        parameters.addAll(types);
        String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
        return read("seq > ? and seq <= ? and record_type in (" + marks + ") order by seq", parameters.toArray());
    }

    @Override
    public List<LogRow> rows(UUID operation, int limit) {
        return read("operation_id = ?" + IN_ORDER + " limit ?", operation, limit);
    }

    @Override
    public List<LogRow> between(UUID operation, long from, long to) {
        return read("operation_id = ? and seq >= ? and seq <= ?" + IN_ORDER, operation, from, to);
    }

    @Override
    public Optional<LogPlace> end(UUID operation) {
        flush();
        return sql.rows(SELECT_END, PLACE, List.of(operation)).stream()
                .map(row -> new LogPlace(LogTable.cell(row[0], Long.class), LogTable.cell(row[1], Long.class)))
                .findFirst();
    }

    @Override
    public List<Place> places(UUID operation) {
        flush();
        List<Place> places = new ArrayList<>();
        for (@Nullable Object[] row : sql.rows(SELECT_ABOUT, ABOUT, List.of(operation))) {
            RecordRef record = new RecordRef(LogTable.cell(row[3], String.class), LogTable.cell(row[4], UUID.class));
            long seq = LogTable.cell(row[0], Long.class);
            places.add(new Place(seq, LogTable.cell(row[1], Long.class), LogTable.cell(row[2], UUID.class), record));
        }
        return places;
    }

    /** The rows of each, from its beginning. @param limit of each */
    List<LogRow> ofOperations(List<UUID> operations, int limit) {
        flush();
        String one = "(" + SELECT + "operation_id = ?" + IN_ORDER + " limit ?)";
        List<Object> parameters = new ArrayList<>();
        operations.forEach(operation -> parameters.addAll(List.of(operation, limit)));
        return operations.isEmpty()
                ? List.of()
                : rows(String.join(" union all ", Collections.nCopies(operations.size(), one)), parameters);
    }

    @Override
    public Optional<LogRow> beginning(UUID operation) {
        Optional<LogRow> known = begun.get(operation);
        return known == null ? readBeginning(operation) : known;
    }

    private Optional<LogRow> readBeginning(UUID operation) {
        return rows(operation, 1).stream().findFirst();
    }

    /** The record's latest rows, oldest of them first. */
    List<LogRow> ofRecord(RecordRef record, int limit) {
        List<LogRow> latest = new ArrayList<>(read(
                "record_id = ? and record_type = ? order by record_id desc, seq desc limit ?",
                record.id(),
                record.type(),
                limit));
        Collections.reverse(latest);
        return latest;
    }

    /** Rows of some records behind a place, in log order. */
    List<LogRow> ofRecords(RecordType type, List<UUID> ids, long seq) {
        List<Object> parameters = new ArrayList<>(ids);
        parameters.add(type.name());
        parameters.add(seq);
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return read("record_id in (" + marks + ") and record_type = ? and seq > ? order by seq", parameters.toArray());
    }

    /** Also below the floor. */
    @Nullable Long tagAt(long seq) {
        flush();
        List<@Nullable Object[]> found = sql.rows("select tag from change_log where seq = ?", TAG, List.of(seq));
        return found.isEmpty() ? null : (Long) found.get(0)[0];
    }

    long floor() {
        return (Long) Objects.requireNonNull(sql.rows("select floor_seq from log_counter where id = 1", SEQ, List.of())
                .get(0)[0]);
    }

    /** Of two who raise it at once one does. */
    long raiseFloor(Instant since, long most) {
        flush();
        List<@Nullable Object[]> young = sql.rows(SELECT_SINCE, SEQ, List.of(since));
        long to = young.isEmpty() ? most : Math.min(most, (Long) Objects.requireNonNull(young.get(0)[0]) - 1);
        sql.update("update log_counter set floor_seq = ? where id = 1 and floor_seq < ?", to, to);
        return floor();
    }

    int forget(Instant before, int limit) {
        String oldest = "select seq from change_log where seq <= " + FLOOR + " and logged_at < ? order by seq limit ?";
        return sql.update("delete from change_log where seq in (" + oldest + ")", before, limit);
    }

    private List<LogRow> read(String where, Object... parameters) {
        flush();
        return rows(SELECT + where, Arrays.asList(parameters));
    }

    private List<LogRow> rows(String text, List<? extends @Nullable Object> parameters) {
        List<LogRow> rows = new ArrayList<>();
        sql.rows(text, LogTable.COLUMNS, parameters).forEach(row -> rows.add(table.row(row)));
        return rows;
    }
}
