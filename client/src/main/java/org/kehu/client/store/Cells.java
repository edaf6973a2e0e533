package org.kehu.client.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;

/** Cells of records to and from JDBC. */
final class Cells {
    private Cells() {}

    static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            bind(statement, i + 1, parameters.get(i));
        }
    }

    static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    static @Nullable Object[] row(ResultSet rows, List<Column> columns) throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cell(rows, i + 1, columns.get(i));
            cells[i] = rows.wasNull() ? null : cell;
        }
        return cells;
    }

    private static @Nullable Object cell(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> rows.getString(at);
            case BYTES -> rows.getBytes(at);
            case DECIMAL -> rows.getBigDecimal(at);
            case DATE -> rows.getObject(at, LocalDate.class);
            case INSTANT -> {
                OffsetDateTime time = rows.getObject(at, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case UUID -> rows.getObject(at, UUID.class);
            case BOOLEAN -> rows.getBoolean(at);
            case LONG -> rows.getLong(at);
        };
    }
}
