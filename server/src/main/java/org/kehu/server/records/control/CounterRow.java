package org.kehu.server.records.control;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/** The one row that orders all commits. */
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

    CounterRow(Sql sql) {
        this.sql = sql;
    }

    ServerTx.Counter read() {
        return counter(SELECT);
    }

    ServerTx.Counter lock() {
        return counter(SELECT + " for update");
    }

    private ServerTx.Counter counter(String text) {
        @Nullable Object[] row = sql.rows(text, COLUMNS, List.of()).get(0);
        return new ServerTx.Counter(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(@Nullable Object column) {
        return (Long) Objects.requireNonNull(column);
    }

    void move(ServerTx.Counter to) {
        sql.update(UPDATE, to.seq(), to.configurationSeq(), to.configurationTag());
    }
}
