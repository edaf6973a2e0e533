package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.SqlStatement;
import org.kehu.common.record.Column;
import org.kehu.common.record.RecordColumns;

/** Statements on one connection; the pool behind it keeps them prepared. A failure is what {@link Failures} makes of it. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    int update(String text, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Cells.bind(statement, Arrays.asList(parameters));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(text, e);
        }
    }

    void updateEach(String text, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (List<? extends @Nullable Object> row : rows) {
                Cells.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Failures.of(text, e);
        }
    }

    List<@Nullable Object[]> rows(SqlStatement query) {
        return rows(query.text(), query.columns(), query.parameters(), 0);
    }

    List<@Nullable Object[]> rows(String text, List<Column> columns, List<? extends @Nullable Object> parameters) {
        return rows(text, columns, parameters, 0);
    }

    /** Rows that begin with the cells of a record, which need not be whole. */
    List<@Nullable Object[]> records(SqlStatement query, RecordColumns record) {
        return rows(query.text(), query.columns(), query.parameters(), record.size());
    }

    List<@Nullable Object[]> records(String text, RecordColumns record, List<? extends @Nullable Object> parameters) {
        return rows(text, record.list(), parameters, record.size());
    }

    private List<@Nullable Object[]> rows(
            String text, List<Column> columns, List<? extends @Nullable Object> parameters, int passed) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Cells.bind(statement, parameters);
            List<@Nullable Object[]> result = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(Cells.row(rows, columns, passed));
                }
            }
            return result;
        } catch (SQLException e) {
            throw Failures.of(text, e);
        }
    }
}
