package org.kehu.server.attachments.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.server.records.control.Failures;

/** Statements of one transaction on the tables of contents. */
final class BlobTx {
    private final Connection connection;

    BlobTx(Connection connection) {
        this.connection = connection;
    }

    /** @return how many rows were changed */
    int update(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(sql, e);
        }
    }

    <R> List<R> rows(String sql, RowReader<R> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<R> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw Failures.of(sql, e);
        }
    }

    /** The first row, null if there is none. */
    <R> @Nullable R row(String sql, RowReader<R> reader, Object... values) {
        List<R> rows = rows(sql, reader, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
