package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * On PostgreSQL: the tables that a restore replaces, kept in a schema of their own. A mark lies beside them until the restore
 * has come to its end; where it is found at a start, they go back to their place.
 */
final class AsideSchema {
    private static final String PREFIX = "kehu_before_";
    private static final String MARK = "restore_unfinished";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = "select table_schema from information_schema.tables where table_name = '"
            + MARK + "' and table_schema like '" + PREFIX.replace("_", "\\_") + "%'";
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'";

    private AsideSchema() {}

    static void putAside(Connection connection, Instant now) throws SQLException {
        if (new DatabaseTables(connection).everything().isEmpty()) {
            return;
        }
        String aside = PREFIX + STAMP.format(now);
        connection.setAutoCommit(false);
        run(connection, "create schema " + aside);
        move(connection, connection.getSchema(), aside);
        run(connection, "create table " + aside + "." + MARK + " (id integer)");
        connection.commit();
        connection.setAutoCommit(true);
    }

    static void undoUnfinished(Connection connection) throws SQLException {
        for (String aside : names(connection, UNFINISHED)) {
            connection.setAutoCommit(false);
            for (String table : new DatabaseTables(connection).everything()) {
                run(connection, "drop table " + table + " cascade");
            }
            run(connection, "drop table " + aside + "." + MARK);
            move(connection, aside, connection.getSchema());
            run(connection, "drop schema " + aside);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** What was put aside is worth nothing. */
    static void drop(Connection connection) throws SQLException {
        for (String aside : names(connection, UNFINISHED)) {
            run(connection, "drop schema " + aside + " cascade");
        }
    }

    /** What was put aside stays there until somebody drops it. */
    static void done(Connection connection) throws SQLException {
        for (String aside : names(connection, UNFINISHED)) {
            run(connection, "drop table " + aside + "." + MARK);
        }
    }

    private static void move(Connection connection, String from, String to) throws SQLException {
        for (String table : names(connection, TABLES, from)) {
            run(connection, "alter table " + from + "." + table + " set schema " + to);
        }
    }

    private static List<String> names(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
