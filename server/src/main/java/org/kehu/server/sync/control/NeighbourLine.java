package org.kehu.server.sync.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection to PostgreSQL by which nodes tell each other that there is news: its login is the nodes' too, so nobody else
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
            for (News news : News.values()) {
                say("listen " + news.channel());
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void tell(News news) throws SQLException {
        say("notify " + news.channel());
    }

    private void say(String statement) throws SQLException {
        try (Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    /** What nodes other than this one have told since the last call; does not wait. */
    Set<News> heard() throws SQLException {
        @Nullable PGNotification[] told = driver.getNotifications();
        Set<News> heard = EnumSet.noneOf(News.class);
        if (told != null) {
            Arrays.stream(told)
                    .filter(one -> one != null && one.getPID() != driver.getBackendPID())
                    .map(PGNotification::getName)
                    .forEach(name -> Arrays.stream(News.values())
                            .filter(news -> news.channel().equals(name))
                            .forEach(heard::add));
        }
        return heard;
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
