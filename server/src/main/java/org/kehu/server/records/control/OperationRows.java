package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.LogRow;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * Operations in the order in which they began, the latest first. The log is read backwards in spans, so that an import of
 * 100,000 rows costs the spans that it fills and no row by itself.
 */
final class OperationRows {
    private static final long SPAN = 4000;
    private static final List<Column> COLUMNS =
            List.of(Column.of("operation_id", ColumnType.UUID), Column.of("first_seq", ColumnType.LONG));
    private static final String MET = "(cast(? as uuid), cast(? as bigint))";
    private static final String SELECT_BEGUN = "select o.id, o.first_seq from (values %s) o (id, first_seq)"
            + " where not exists (select 1 from change_log l where l.operation_id = o.id and l.seq < o.first_seq)"
            + " order by 2 desc";
    private static final List<Column> SEQ = List.of(Column.of("seq", ColumnType.LONG));

    private static final List<Column> TOUCHED = List.of(
            Column.of("unit_id", ColumnType.UUID),
            Column.of("record_type", ColumnType.TEXT),
            Column.of("record_id", ColumnType.UUID));

    private final Sql sql;
    private final LogRows log;

    OperationRows(Sql sql, RecordSchema schema) {
        this.sql = sql;
        this.log = new LogRows(sql, schema);
    }

    /** @param first place of its first row in the log */
    record Begun(UUID operation, long first) {}

    /** Where the log ends, 0 if it is empty. */
    long end() {
        List<@Nullable Object[]> last =
                sql.rows("select seq from change_log order by seq desc limit 1", SEQ, List.of());
        return last.isEmpty() ? 0 : cell(last.get(0)[0]);
    }

    /** Where the span before a place begins. */
    static long spanBefore(long place) {
        return Math.max(0, place - SPAN);
    }

    /**
     * Those that have rows from one place on and before the other, the latest first, each with the first of these.
     *
     * @param user null for anybody's
     */
    List<Begun> met(long from, long before, @Nullable UUID user) {
        String own = user == null ? "" : " and actor_id = ?";
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(from, before));
        if (user != null) {
            parameters.add(user);
        }
        String found = "select operation_id, min(seq) as first_seq from change_log where seq >= ? and seq < ?" + own
                + " group by operation_id order by 2 desc";
        return begun(found, parameters);
    }

    /** Those of some that have no row before, in their order: an operation is told where it began. */
    List<Begun> begun(List<Begun> met) {
        String marks = String.join(", ", Collections.nCopies(met.size(), MET));
        List<Object> parameters = new ArrayList<>();
        met.forEach(one -> parameters.addAll(List.of(one.operation(), one.first())));
        return met.isEmpty() ? List.of() : begun(SELECT_BEGUN.formatted(marks), parameters);
    }

    private List<Begun> begun(String text, List<? extends @Nullable Object> parameters) {
        List<Begun> begun = new ArrayList<>();
        for (@Nullable Object[] row : sql.rows(text, COLUMNS, parameters)) {
            begun.add(new Begun((UUID) Objects.requireNonNull(row[0]), cell(row[1])));
        }
        return begun;
    }

    /** What some operations did, each from its beginning. @param limit of each */
    Map<UUID, List<LogRow>> rows(List<UUID> asked, int limit) {
        Map<UUID, List<LogRow>> rows = new HashMap<>();
        log.ofOperations(asked, limit)
                .forEach(row -> rows.computeIfAbsent(row.operation(), unused -> new ArrayList<>())
                        .add(row));
        rows.values().forEach(all -> all.sort(Comparator.comparingLong(LogRow::seq)));
        return rows;
    }

    /** Which records each unit of an operation changed. */
    DoneUnits units(UUID operation) {
        Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
        String touched =
                "select unit_id, record_type, record_id from change_log where operation_id = ? order by operation_id, seq";
        for (@Nullable Object[] row : sql.rows(touched, TOUCHED, List.of(operation))) {
            units.computeIfAbsent((UUID) Objects.requireNonNull(row[0]), unit -> new LinkedHashSet<>())
                    .add(new RecordRef(String.valueOf(row[1]), (UUID) Objects.requireNonNull(row[2])));
        }
        return new DoneUnits(units);
    }

    private static long cell(@Nullable Object cell) {
        return cell instanceof Long place ? place : 0;
    }
}
