package org.kehu.server.backup.control;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All rows of a table, some columns of each, read one by one. */
final class TableRows {
    private static final int FETCHED = 1000;

    private final Connection connection;
    private final String select;
    private final List<DatabaseTables.Cells> columns;
    private final int[] byName;
    private final CopyWatch watch;

    TableRows(Connection connection, String table, List<DatabaseTables.Cells> columns, CopyWatch watch) {
        this.connection = connection;
        this.columns = List.copyOf(columns);
        this.watch = watch;
        this.select = "select "
                + columns.stream().map(DatabaseTables.Cells::name).collect(Collectors.joining(", "))
                + " from " + table;
        this.byName = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(i -> columns.get(i).name()))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Who is given the cells of each row. */
    interface Reader {
        void row(List<@Nullable Object> cells) throws SQLException, IOException;
    }

    /** All columns of a table. */
    static String sum(Connection connection, String table, CopyWatch watch) throws SQLException {
        return sum(connection, table, new DatabaseTables(connection).columns(table), watch);
    }

    static String sum(Connection connection, String table, List<DatabaseTables.Cells> columns, CopyWatch watch)
            throws SQLException {
        try {
            return new TableRows(connection, table, columns, watch).read(cells -> {});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Within a transaction: PostgreSQL gives the rows of a statement that commits by itself all at once.
     *
     * @return what {@link RowSum} says of them
     */
    String read(Reader reader) throws SQLException, IOException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("all rows would be held in memory");
        }
        RowSum sum = new RowSum();
        long read = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    List<@Nullable Object> cells = cells(rows);
                    sum.add(texts(cells));
                    reader.row(cells);
                    if (++read % FETCHED == 0) {
                        watch.rows(FETCHED);
                    }
                }
            }
        }
        watch.table();
        return sum.text();
    }

    private List<@Nullable Object> cells(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(columns.get(i).kind().value(row, i + 1));
        }
        return cells;
    }

    private List<@Nullable String> texts(List<@Nullable Object> cells) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int place : byName) {
            Object cell = cells.get(place);
            texts.add(cell == null ? null : columns.get(place).kind().sameText(cell));
        }
        return texts;
    }
}
