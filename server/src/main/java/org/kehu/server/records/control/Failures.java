package org.kehu.server.records.control;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Contention;

/** Tells what is to be tried again from what is a defect. */
public final class Failures {
    private static final String UNIQUE = "23505";
    /**
     * Deadlock (both), serialisation, lock not available (PostgreSQL), lock timeout and concurrent update (H2), and a unique
     * key that someone else took meanwhile: decided again, the command meets his record.
     */
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "55P03", "HYT00", "90131", UNIQUE);

    /** Classes of states that the statement and its values are to blame for: asked again they fail again. */
    private static final Set<String> DEFECTS = Set.of("21", "22", "23", "42");

    private Failures() {}

    /** What a failed statement is to its caller, as for a failed transaction. */
    public static RuntimeException of(String statement, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (AGAIN.contains(state)) {
            return new Contention(statement, failure);
        }
        return DEFECTS.contains(state.substring(0, Math.min(2, state.length())))
                ? new IllegalStateException(statement, failure)
                : new StoreFailure(statement, failure);
    }

    /**
     * What a failed transaction is to its caller: {@link Contention} where another try may help, {@link StoreFailure} where
     * the database cannot work.
     */
    static RuntimeException of(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Contention || at instanceof StoreFailure) {
                return (RuntimeException) at;
            }
            if (at instanceof OptimisticLockException
                    || at instanceof PessimisticLockException
                    || at instanceof LockTimeoutException) {
                return new Contention(String.valueOf(at.getMessage()), failure);
            }
            if (at instanceof SQLException cause) {
                return of(String.valueOf(at.getMessage()), cause);
            }
        }
        return failure;
    }

    static boolean isUnique(@Nullable Throwable cause) {
        return cause instanceof SQLException failure && UNIQUE.equals(failure.getSQLState());
    }
}
