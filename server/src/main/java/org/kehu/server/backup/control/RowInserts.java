package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table, many at once but never more than some megabytes. */
final class RowInserts implements AutoCloseable {
    private static final int ROWS = 1000;
    private static final long SIZE = 4L << 20;
    private final PreparedStatement statement;
    private final CopyWatch watch;
    private int waiting;
    private long size;

    RowInserts(Connection connection, String table, List<DatabaseTables.Cells> columns, CopyWatch watch)
            throws SQLException {
        String names = columns.stream().map(DatabaseTables.Cells::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = "insert into " + table + " (" + names + ") values (" + marks + ")";
        this.statement = connection.prepareStatement(sql);
        this.watch = watch;
    }

    void add(List<@Nullable Object> cells) throws SQLException {
        for (int i = 0; i < cells.size(); i++) {
            statement.setObject(i + 1, cells.get(i));
            size += size(cells.get(i));
        }
        statement.addBatch();
        if (++waiting == ROWS || size > SIZE) {
            flush();
        }
    }

    private static int size(@Nullable Object cell) {
        return cell instanceof byte[] bytes ? bytes.length : cell instanceof String text ? text.length() : 0;
    }

    /** Those that still wait. */
    void flush() throws SQLException {
        statement.executeBatch();
        watch.rows(waiting);
        waiting = 0;
        size = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
