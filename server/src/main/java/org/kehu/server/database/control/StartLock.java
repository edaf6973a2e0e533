package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lets one node at a time prepare the database that all share: two that start together would both found the ledger and make
 * signing keys that the other does not know. PostgreSQL gives the lock back when its holder dies; H2 has one node only.
 */
public final class StartLock {
    private static final String LOCK = "select pg_advisory_lock(5413486881)";
    private static final String UNLOCK = "select pg_advisory_unlock(5413486881)";

    private StartLock() {}

    /** What is done alone. */
    @FunctionalInterface
    public interface Preparation {
        void run() throws SQLException;
    }

    public static void alone(DataSource source, Preparation preparation) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                preparation.run();
                return;
            }
            // The first of them may migrate for long.
            statement.execute("set lock_timeout = 0");
            statement.execute(LOCK);
            try {
                preparation.run();
            } finally {
                statement.execute(UNLOCK);
                statement.execute("reset lock_timeout");
            }
        }
    }
}
