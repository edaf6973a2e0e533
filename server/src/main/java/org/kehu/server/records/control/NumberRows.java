package org.kehu.server.records.control;

import java.util.List;
import java.util.Objects;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;

/** Numbers without gaps: the row of a sequence is held until its taker has committed. */
final class NumberRows {
    private static final List<Column> COLUMNS = List.of(Column.of("next_number", ColumnType.LONG));

    private final Sql sql;

    NumberRows(Sql sql) {
        this.sql = sql;
    }

    long next(String sequence, long first) {
        int moved = sql.update("update number_sequence set next_number = next_number + 1 where name = ?", sequence);
        if (moved == 0) {
            sql.update("insert into number_sequence (name, next_number) values (?, ?)", sequence, first + 1);
            return first;
        }
        Object next = sql.rows("select next_number from number_sequence where name = ?", COLUMNS, List.of(sequence))
                .get(0)[0];
        return (Long) Objects.requireNonNull(next) - 1;
    }
}
