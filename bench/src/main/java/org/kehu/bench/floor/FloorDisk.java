package org.kehu.bench.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Puts commits of H2 on the disk as Kehu does, one checkpoint for everyone who waits for it. PostgreSQL does so by itself.
 */
final class FloorDisk {
    private final @Nullable Connection connection;
    private final Object lock = new Object();
    private long begun;
    private long ended;

    FloorDisk(String url, String user, String password) throws SQLException {
        connection = url.startsWith("jdbc:h2:") ? DriverManager.getConnection(url, user, password) : null;
    }

    /** Waits for a checkpoint that begins after this call. */
    void await() {
        if (connection != null && isMine()) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } finally {
                end();
            }
        }
    }

    /** False if another's checkpoint has served this caller too. */
    private boolean isMine() {
        synchronized (lock) {
            long needed = begun + 1;
            while (ended < needed && begun > ended) {
                hold();
            }
            if (ended >= needed) {
                return false;
            }
            begun++;
            return true;
        }
    }

    private void hold() {
        try {
            lock.wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void end() {
        synchronized (lock) {
            ended = begun;
            lock.notifyAll();
        }
    }
}
