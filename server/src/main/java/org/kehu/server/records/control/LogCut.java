package org.kehu.server.records.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/**
 * Where the log stood at a time. Looked for by halves: places have no gaps, and times grow with them but for what the clocks of
 * nodes differ by, so that a few dozen rows are read, and no index of times has to be kept.
 */
final class LogCut {
    private static final List<Column> ROW =
            List.of(Column.of("seq", ColumnType.LONG), Column.of("logged_at", ColumnType.INSTANT));
    private static final String SELECT = "select seq, logged_at from change_log ";

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Sql sql;

    LogCut(Sql sql) {
        this.sql = sql;
    }

    private record Row(long seq, Instant at) {}

    /**
     * The last place that was taken by then.
     *
     * @throws BadValue saying from when on the log is known, if its rows of the time are forgotten
     */
    long at(Instant when) {
        Row first = row("order by seq limit 1");
        if (first == null) {
            return 0;
        }
        if (when.isBefore(first.at())) {
            if (first.seq() > 1) {
                throw new BadValue("past_forgotten", shown(when), shown(first.at()));
            }
            return 0;
        }
        long low = first.seq();
        long high = Objects.requireNonNull(row("order by seq desc limit 1")).seq() + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Row row = row("where seq >= ? order by seq limit 1", middle);
            boolean later = row == null || row.at().isAfter(when);
            low = later ? low : middle;
            high = later ? middle : high;
        }
        return low;
    }

    /** As it stands in a refusal, which knows of no time zone. */
    static String shown(Instant time) {
        return SHOWN.format(time);
    }

    private @Nullable Row row(String which, Object... parameters) {
        List<@Nullable Object[]> rows = sql.rows(SELECT + which, ROW, List.of(parameters));
        if (rows.isEmpty()) {
            return null;
        }
        return new Row((Long) Objects.requireNonNull(rows.get(0)[0]), (Instant) Objects.requireNonNull(rows.get(0)[1]));
    }
}
