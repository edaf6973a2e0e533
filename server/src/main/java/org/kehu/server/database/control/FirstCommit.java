package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * H2 2.5 does not find the first commit after an opening again if the process is killed right behind it and the file had been
 * closed for more than 45 seconds, not even after a checkpoint; it does find all that follow. So that one is spent on nothing.
 */
public final class FirstCommit {
    private FirstCommit() {}

    public static void spend(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("comment on schema public is '" + UUID.randomUUID() + "'");
                }
            }
        }
    }
}
