package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.kehu.common.query.Dialect;

/**
 * H2 hands commits to the operating system; only a checkpoint puts them on the disk. One checkpoint serves everyone who waits
 * for it. PostgreSQL needs none.
 */
final class Durability {
    private final DataSource source;
    private final Dialect dialect;
    private final Object lock = new Object();
    private long begun;
    private long ended;

    Durability(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Waits for a checkpoint that begins after this call. */
    void await() {
        if (dialect != Dialect.H2) {
            return;
        }
        long needed;
        synchronized (lock) {
            needed = begun + 1;
            while (ended < needed && begun > ended) {
                hold();
            }
            if (ended >= needed) {
                return;
            }
            begun++;
        }
        boolean done = false;
        try {
            checkpoint();
            done = true;
        } finally {
            end(done);
        }
    }

    private void hold() {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted before the commit was durable", e);
        }
    }

    /** After a failure those who waited try for themselves. */
    private void end(boolean done) {
        synchronized (lock) {
            if (done) {
                ended = begun;
            } else {
                begun = ended;
            }
            lock.notifyAll();
        }
    }

    private void checkpoint() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new StoreFailure("checkpoint", e);
        }
    }
}
