package org.kehu.server.sync.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.server.running.TestDatabase;

/** Two nodes' lines on one PostgreSQL. */
class NeighbourLineTest {
    private final Map<String, String> database = TestDatabase.POSTGRESQL.fresh();

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                Objects.requireNonNull(database.get("KEHU_DATABASE_URL")),
                database.get("KEHU_DATABASE_USER"),
                database.get("KEHU_DATABASE_PASSWORD"));
    }

    @Test
    void whatOneTellsTheOtherHearsOnce() throws SQLException {
        try (NeighbourLine a = new NeighbourLine(connection());
                NeighbourLine b = new NeighbourLine(connection())) {
            a.tell(News.WIPES);
            await().until(() -> b.heard().equals(Set.of(News.WIPES)));
            assertEquals(Set.of(), b.heard());
            assertEquals(Set.of(), a.heard());
            b.prove();
            a.tell(News.HEAD);
            a.tell(News.SESSIONS);
            Set<News> heard = EnumSet.noneOf(News.class);
            await().until(() -> {
                heard.addAll(b.heard());
                return heard.equals(Set.of(News.HEAD, News.SESSIONS));
            });
        }
    }

    @Test
    void aConnectionThatCannotBeListenedToIsClosed() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThrows(SQLException.class, () -> statement.execute("no such statement"));
            assertThrows(SQLException.class, () -> new NeighbourLine(connection));
            assertTrue(connection.isClosed());
        }
    }

    @Test
    void aLineThatWasCutIsFoundOut() throws SQLException {
        try (NeighbourLine line = new NeighbourLine(connection());
                Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            assertThrows(SQLException.class, line::prove);
        }
    }
}
