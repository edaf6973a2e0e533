package org.kehu.server.records.control;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/**
 * The one row that orders all commits. Once it is locked nobody else moves it: units that share a transaction are told where it is
 * without asking for it again, and it is written when they are.
 */
final class CounterRow {
    private static final String SELECT =
            "select seq, configuration_seq, configuration_tag from log_counter where id = 1";
    private static final String UPDATE =
            "update log_counter set seq = ?, configuration_seq = ?, configuration_tag = ? where id = 1";
    private static final List<Column> COLUMNS = List.of(
            Column.of("seq", ColumnType.LONG),
            Column.of("configuration_seq", ColumnType.LONG),
            Column.of("configuration_tag", ColumnType.LONG));

    private final Sql sql;
    private ServerTx.@Nullable Counter held;
    private boolean moved;

    CounterRow(Sql sql) {
        this.sql = sql;
    }

    boolean isHeld() {
        return held != null;
    }

    ServerTx.Counter read() {
        return held == null ? counter(SELECT) : held;
    }

    ServerTx.Counter lock() {
        ServerTx.Counter locked = held == null ? counter(SELECT + " for update") : held;
        held = locked;
        return locked;
    }

    private ServerTx.Counter counter(String text) {
        @Nullable Object[] row = sql.rows(text, COLUMNS, List.of()).get(0);
        return new ServerTx.Counter(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(@Nullable Object column) {
        return (Long) Objects.requireNonNull(column);
    }

    void move(ServerTx.Counter to) {
        held = to;
        moved = true;
    }

    void flush() {
        ServerTx.Counter to = held;
        if (to != null && moved) {
            sql.update(UPDATE, to.seq(), to.configurationSeq(), to.configurationTag());
            moved = false;
        }
    }
}
