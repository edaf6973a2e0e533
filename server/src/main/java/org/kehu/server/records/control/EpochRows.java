package org.kehu.server.records.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/** The name of the log, and where it goes on from. */
final class EpochRows {
    private static final String SELECT_BACKUP = "select b.backup_made_at from epoch_begun b"
            + " join server_meta m on m.epoch = b.epoch where b.backup_made_at is not null";
    private static final List<Column> EPOCH = List.of(Column.of("epoch", ColumnType.LONG));
    private static final List<Column> BACKUP = List.of(Column.of("backup_made_at", ColumnType.INSTANT));

    private final Sql sql;

    EpochRows(Sql sql) {
        this.sql = sql;
    }

    String current() {
        return String.valueOf(
                sql.rows("select epoch from server_meta", EPOCH, List.of()).get(0)[0]);
    }

    @Nullable Instant backup() {
        List<@Nullable Object[]> rows = sql.rows(SELECT_BACKUP, BACKUP, List.of());
        return rows.isEmpty() ? null : (Instant) rows.get(0)[0];
    }
}
