package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What a database holds, and changes of it that no program makes. */
record TestTables(DataSource source) {
    void change(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** By name of the table. */
    Map<String, String> sums() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : new DatabaseTables(connection).names()) {
                sums.put(table, TableRows.sum(connection, table, CopyWatch.NONE));
            }
        }
        return sums;
    }
}
