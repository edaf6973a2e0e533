package org.kehu.client.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements on the tables that are no record tables. */
final class DeviceRows {
    private static final int MOST_AT_ONCE = 100;

    private final Connection connection;

    DeviceRows(Connection connection) {
        this.connection = connection;
    }

    /** @return how many rows were changed */
    int run(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Cells.bind(statement, Arrays.asList(parameters));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /**
     * Puts rows in place of those with their keys.
     *
     * @param columns of the rows, the key first
     * @return those whose key no row has: they were not written
     */
    <R extends List<? extends @Nullable Object>> List<R> replace(
            String table, List<String> columns, Collection<R> all) {
        List<R> absent = new ArrayList<>();
        try {
            ReplacedRows there = all.isEmpty() ? null : new ReplacedRows(connection, table, columns);
            for (R row : all) {
                if (there != null && !there.put(row.toArray())) {
                    absent.add(row);
                }
            }
            return absent;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** One statement for all these rows of parameters. */
    void batch(String sql, Collection<? extends List<? extends @Nullable Object>> all) {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<? extends @Nullable Object> parameters : all) {
                Cells.bind(statement, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /**
     * The rows of some ids, id by id: by a list H2 would compare each row of an index that begins with something else with all of
     * it.
     *
     * @param sql has in place of {@code %s} a table of these ids
     */
    <R extends @Nullable Object> List<R> each(
            String sql, Collection<UUID> ids, RowReader<R> reader, @Nullable Object... parameters) {
        List<R> all = new ArrayList<>();
        List<UUID> asked = List.copyOf(ids);
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<@Nullable Object> some =
                    new ArrayList<>(asked.subList(from, Math.min(asked.size(), from + MOST_AT_ONCE)));
            String table = "(values " + String.join(", ", Collections.nCopies(some.size(), "(cast(? as uuid))")) + ")";
            some.addAll(Arrays.asList(parameters));
            all.addAll(rows(sql.formatted(table), reader, some.toArray()));
        }
        return all;
    }

    /** The first column of every row. */
    List<String> texts(String sql, @Nullable Object... parameters) {
        return rows(sql, rows -> rows.getString(1), parameters);
    }

    <R extends @Nullable Object> List<R> rows(String sql, RowReader<R> reader, @Nullable Object... parameters) {
        try {
            return SqlRows.read(connection, sql, Arrays.asList(parameters), rows -> {
                List<R> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            });
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Reads the row that the result stands on. */
    @FunctionalInterface
    interface RowReader<R extends @Nullable Object> {
        R read(ResultSet row) throws SQLException;
    }
}
