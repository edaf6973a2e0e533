package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.Driver;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.FxThread;
import org.slf4j.LoggerFactory;

/**
 * The encrypted H2 file: one connection that writes, a few that read what is committed. After a full disk H2 closes the file;
 * the next use opens it again, as of the last commit.
 */
final class CacheDatabase implements AutoCloseable {
    private static final int READERS = 3;
    private static final int PATIENCE_SECONDS = 20;
    private static final int CACHE_KILOBYTES = 98_304;
    private static final int KILOBYTE = 1024;
    private static final String SETTINGS =
            ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000" + ";CACHE_SIZE=" + CACHE_KILOBYTES
                    + ";QUERY_CACHE_SIZE=64;ANALYZE_SAMPLE=1000;MAX_MEMORY_ROWS=500000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /**
     * WRITE_DELAY=0: with any other a kill loses commits. ANALYZE_SAMPLE: H2 reads, and deciphers, so many rows of a table for its
     * plans, every few thousand changes; of its own accord ten times as many. MAX_MEMORY_ROWS: places of a page are sorted in memory, since H2
     * takes a hundred times as long on its disk. Nothing is traced, for a trace would lie there in the clear.
     */
    private final String url;

    private final DataKey key;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private @Nullable Connection writer;
    private volatile boolean closed;

    /** @param path where the file lies, as H2 names it: without its ending, with a prefix for other file systems */
    CacheDatabase(String path, DataKey key) {
        this.url = "jdbc:h2:" + path + SETTINGS;
        this.key = key;
        for (int i = 0; i < READERS; i++) {
            readers.add(reader());
        }
    }

    /** All statements of one reading see a table as of the same moment, so that a row and its check belong together. */
    private Connection reader() {
        Connection connection = connect();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private Connection connect() {
        if (closed) {
            throw new StoreProblem("interrupted", java.util.Map.of());
        }
        Properties login = new Properties();
        login.setProperty("user", "kehu");
        login.setProperty("password", key.filePassword() + " kehu");
        try {
            Connection connection = new Driver().connect(url, login);
            return java.util.Objects.requireNonNull(connection, url);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Runs {@code work} in one transaction, durable when this returns; rolled back when it throws. */
    <R extends @Nullable Object> R write(SqlWork<R> work) {
        FxThread.forbid();
        writing.lock();
        try {
            return committed(usable(), work);
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work} while nobody else writes: what belongs beside a transaction. */
    <R> R alone(Supplier<R> work) {
        FxThread.forbid();
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Holds up to so much of the file in memory, less where memory is short; never less than usual. */
    void hold(int kilobytes) {
        long most = Runtime.getRuntime().maxMemory() / KILOBYTE / 4;
        long held = Math.max(CACHE_KILOBYTES, Math.min(most, kilobytes));
        alone(() -> execute("set cache_size " + held));
    }

    /** Puts all that was committed on the disk: a commit is safe from a kill, and only this from a power cut. */
    void force() {
        alone(() -> execute("checkpoint sync"));
    }

    private boolean execute(String sql) {
        try (Statement statement = usable().createStatement()) {
            return statement.execute(sql);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private Connection usable() {
        try {
            if (writer == null || writer.isClosed()) {
                writer = connect();
                writer.setAutoCommit(false);
            }
            return writer;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private static <R extends @Nullable Object> R committed(Connection connection, SqlWork<R> work) {
        boolean done = false;
        try {
            R result = work.run(connection);
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** A connection that does not even take this back is closed; nothing of it was committed. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            closeQuietly(connection);
        }
    }

    /** Reads what is committed; beside any writer. */
    <R extends @Nullable Object> R read(SqlWork<R> work) {
        FxThread.forbid();
        Connection connection = taken();
        try {
            if (connection.isClosed()) {
                connection = reader();
            }
            R result = work.run(connection);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } finally {
            readers.add(connection);
        }
    }

    /** Reads what was committed at one moment in all tables; {@link #read} sees each as it is when it comes to it. */
    <R extends @Nullable Object> R readMoment(SqlWork<R> work) {
        return read(Constants.TRANSACTION_SNAPSHOT, work);
    }

    /** Each statement sees what is committed by then: so H2 knows how many rows a table has, and need not count them. */
    <R extends @Nullable Object> R readCounts(SqlWork<R> work) {
        return read(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    private <R extends @Nullable Object> R read(int isolation, SqlWork<R> work) {
        return read(connection -> {
            connection.setTransactionIsolation(isolation);
            try {
                return work.run(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
        });
    }

    private Connection taken() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreProblem("interrupted", java.util.Map.of(), e);
        }
    }

    /**
     * Writes the whole file anew without what was deleted: H2 would keep it in unused parts. Waits for work under way, and
     * whoever comes meanwhile waits for it.
     *
     * @param then run before anybody else comes
     */
    void compact(Runnable then) {
        writing.lock();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                taken.add(taken());
            }
            try (Statement statement = usable().createStatement()) {
                statement.execute("shutdown compact");
            }
            then.run();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } finally {
            readers.addAll(taken);
            writing.unlock();
        }
    }

    /** Waits for work under way; whoever comes later is told that it was cut off. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            List<Connection> all = idle();
            all.forEach(CacheDatabase::closeQuietly);
            if (writer != null) {
                closeQuietly(writer);
            }
            readers.addAll(all);
        } finally {
            writing.unlock();
        }
    }

    /** Before it is closed, where the file is deleted next: nothing in it is tidied up. */
    void abandon() {
        writing.lock();
        try (Statement statement = usable().createStatement()) {
            closed = true;
            statement.execute("shutdown immediately");
        } catch (SQLException | StoreProblem e) {
            LoggerFactory.getLogger(CacheDatabase.class).info("it is deleted as it is: {}", e.getMessage());
        } finally {
            writing.unlock();
        }
    }

    /** All readers, as soon as nobody reads; those that are not used where one reads without end. */
    private List<Connection> idle() {
        List<Connection> idle = new ArrayList<>();
        boolean interrupted = Thread.interrupted();
        try {
            @Nullable Connection next = readers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (next != null) {
                idle.add(next);
                next = idle.size() == READERS ? null : readers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return idle;
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(CacheDatabase.class).warn("a connection did not close", e);
        }
    }
}
