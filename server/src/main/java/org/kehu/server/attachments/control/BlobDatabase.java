package org.kehu.server.attachments.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Contention;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.Failures;

/** Short transactions on the tables of contents. */
final class BlobDatabase {
    private static final int TRIES = 3;

    private final DataSource source;

    BlobDatabase(DataSource source) {
        this.source = source;
    }

    /** Whoever meets somebody else tries again; whoever keeps meeting him is asked to come back. */
    <R extends @Nullable Object> R transact(Function<BlobTx, R> work) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return once(work);
            } catch (Contention e) {
                Thread.onSpinWait();
            }
        }
        try {
            return once(work);
        } catch (Contention e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, Map.of("seconds", 1));
        }
    }

    private <R extends @Nullable Object> R once(Function<BlobTx, R> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                R result = work.apply(new BlobTx(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Failures.of("contents", e);
        }
    }
}
