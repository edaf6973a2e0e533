package org.kehu.client.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A call of the database, for callers who are told of what goes wrong as {@link StoreFailure} says it. */
@FunctionalInterface
interface SqlCall<R extends @Nullable Object> {
    R run() throws SQLException;

    static <R extends @Nullable Object> R of(SqlCall<R> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Like {@link SqlCall}, without an answer. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    static void done(Step step) {
        of(() -> {
            step.run();
            return true;
        });
    }
}
