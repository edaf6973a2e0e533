package org.kehu.server.records.control;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.RecordColumns;

/** Cells of rows to and from JDBC, each as the class of its column type on both databases. */
final class Cells {
    private Cells() {}

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            bind(statement, i + 1, parameters.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    /** @param passed so many cells from the first are a record's, whose sort keys and search text nobody reads */
    static @Nullable Object[] row(ResultSet rows, List<Column> columns, int passed) throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            if (i >= passed || !isForDatabase(column)) {
                cells[i] = cell(rows, i + 1, column);
            }
        }
        return cells;
    }

    private static boolean isForDatabase(Column column) {
        return column.type() == ColumnType.BYTES
                || column.equals(RecordColumns.SEARCH_TEXT)
                || column.equals(RecordColumns.SEARCH_KEYS);
    }

    private static @Nullable Object cell(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> rows.getString(at);
            case BYTES -> rows.getBytes(at);
            case DECIMAL -> rows.getBigDecimal(at);
            case DATE -> rows.getObject(at, LocalDate.class);
            case INSTANT -> instant(rows.getObject(at, OffsetDateTime.class));
            case UUID -> rows.getObject(at, UUID.class);
            case BOOLEAN -> {
                boolean flag = rows.getBoolean(at);
                yield rows.wasNull() ? null : flag;
            }
            case LONG -> {
                long number = rows.getLong(at);
                yield rows.wasNull() ? null : number;
            }
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
