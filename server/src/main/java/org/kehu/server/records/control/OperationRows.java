package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Those that began from one place on and before the other, the latest first. @param user null for anybody's */
    List<Begun> begun(long from, long before, @Nullable UUID user) {
        String own = user == null ? "" : " and actor_id = ?";
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(from, before));
        if (user != null) {
            parameters.add(user);
        }
        String found = "select operation_id, min(seq) as first_seq from change_log where seq >= ? and seq < ?" + own
                + " group by operation_id order by 2 desc";
        List<Begun> begun = new ArrayList<>();
        for (@Nullable Object[] row : sql.rows(found, COLUMNS, parameters)) {
            Begun one = new Begun((UUID) Objects.requireNonNull(row[0]), cell(row[1]));
            if (beganAt(one.operation()) == one.first()) {
                begun.add(one);
            }
        }
        return begun;
    }

    private long beganAt(UUID operation) {
        return log.beginning(operation).map(LogRow::seq).orElse(0L);
    }

    /** What an operation did, from its beginning. */
    List<LogRow> rows(UUID operation, int limit) {
        return log.ofOperation(operation, limit);
    }

    /** Which records each unit of an operation changed. */
    DoneUnits units(UUID operation) {
        Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
        String touched = "select unit_id, record_type, record_id from change_log where operation_id = ? order by seq";
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
