package org.kehu.server.sync.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection to PostgreSQL by which nodes tell each other that the log has grown: its login is the nodes' too, so nobody else
 * can. What is told carries nothing; whoever hears it asks the database. Used by one thread.
 */
final class NeighbourLine implements AutoCloseable {
    private static final int SILENT_SECONDS = 2;

    private final Connection connection;
    private final PGConnection driver;

    /** @param connection closed if it cannot be listened to */
    NeighbourLine(Connection connection) throws SQLException {
        this.connection = connection;
        try {
            this.driver = connection.unwrap(PGConnection.class);
            say("listen kehu_head");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void tell() throws SQLException {
        say("notify kehu_head");
    }

    private void say(String statement) throws SQLException {
        try (Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    /** Whether a node other than this one has told since the last call; does not wait. */
    boolean heard() throws SQLException {
        @Nullable PGNotification[] told = driver.getNotifications();
        return told != null
                && Arrays.stream(told).anyMatch(one -> one != null && one.getPID() != driver.getBackendPID());
    }

    /** @throws SQLException if the line is dead, which listening alone would never find out */
    void prove() throws SQLException {
        if (!connection.isValid(SILENT_SECONDS)) {
            throw new SQLException("the connection is gone");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
