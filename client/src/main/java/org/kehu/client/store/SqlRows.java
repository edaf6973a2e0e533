package org.kehu.client.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement finds. H2 plans with a list of indexes that it changes under whoever plans just then, as when a first
 * filling ends: a plan that failed by that has read nothing, and is made again.
 */
final class SqlRows {
    /** More often than indexes can come and go while one statement is planned. */
    private static final int MOST = 100;

    private SqlRows() {}

    /** Reads all rows. */
    @FunctionalInterface
    interface Reader<R extends @Nullable Object> {
        R read(ResultSet rows) throws SQLException;
    }

    static <R extends @Nullable Object> R read(Connection connection, String sql, List<?> parameters, Reader<R> reader)
            throws SQLException {
        try (PreparedStatement statement = planned(() -> connection.prepareStatement(sql))) {
            Cells.bind(statement, parameters);
            try (ResultSet rows = planned(statement::executeQuery)) {
                return reader.read(rows);
            }
        }
    }

    static <R> R planned(SqlCall<R> call) throws SQLException {
        for (int times = 1; true; times++) {
            try {
                return call.run();
            } catch (SQLException e) {
                if (times == MOST || !(e.getCause() instanceof ConcurrentModificationException)) {
                    throw e;
                }
            }
        }
    }
}
