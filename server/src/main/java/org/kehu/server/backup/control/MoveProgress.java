package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far a move has come, in a schema of its own in the database that it goes to; gone when the move is done. */
final class MoveProgress {
    private static final String THERE =
            "select 1 from information_schema.tables where table_schema = 'kehu_move' and table_name = 'source'";
    private static final String DONE = "create table kehu_move.done"
            + " (table_name varchar(200) not null primary key, row_sum varchar(200) not null)";

    private final Connection connection;

    /** @param connection to PostgreSQL */
    MoveProgress(Connection connection) {
        this.connection = connection;
    }

    boolean isBegun() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(THERE)) {
            return row.next();
        }
    }

    /** @param source says which state of which server it is */
    void begin(String source) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema kehu_move");
            statement.execute("create table kehu_move.source (state varchar(400) not null)");
            statement.execute(DONE);
        }
        change("insert into kehu_move.source values (?)", source);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Nullable String source() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select state from kehu_move.source")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** In the transaction of the rows themselves. */
    void done(String table, String sum) throws SQLException {
        change("insert into kehu_move.done values (?, ?)", table, sum);
    }

    /** It has to be copied anew. */
    void forget(String table) throws SQLException {
        change("delete from kehu_move.done where table_name = ?", table);
    }

    /** The tables that are there as a whole, with their sums. */
    Map<String, String> done() throws SQLException {
        Map<String, String> done = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name, row_sum from kehu_move.done")) {
            while (rows.next()) {
                done.put(rows.getString(1), rows.getString(2));
            }
        }
        return done;
    }

    void end() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema kehu_move cascade");
        }
    }

    /** What is there now did not come by a move. */
    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists kehu_move cascade");
        }
    }

    private void change(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
