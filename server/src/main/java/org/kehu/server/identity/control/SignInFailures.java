package org.kehu.server.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kehu.server.database.control.ConnectionPool;

/**
 * Failed sign-ins in the database, which all nodes share: in transactions of their own, so that each counts whatever becomes of
 * the request. An hour after the last failure they are forgotten, which also bounds how many there are.
 */
@ApplicationScoped
public class SignInFailures {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String UNIQUE = "23505";

    private final Supplier<DataSource> source;

    /** For the container's proxy only. */
    protected SignInFailures() {
        this.source = () -> {
            throw new IllegalStateException("a proxy has no database");
        };
    }

    @Inject
    public SignInFailures(ConnectionPool connections) {
        this.source = connections::source;
    }

    SignInFailures(DataSource source) {
        this.source = () -> source;
    }

    Optional<Instant> openAgain(String who) {
        return run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select open_again from sign_in_failure where who = ?")) {
                select.setString(1, who);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                            : Optional.<Instant>empty();
                }
            }
        });
    }

    /** @param openAgain when the next attempt is allowed after so many failures */
    void add(String who, Instant now, IntFunction<Instant> openAgain) {
        run(connection -> change(connection, "delete from sign_in_failure where failed_at < ?", at(now.minus(KEPT))));
        run(connection -> {
            connection.setAutoCommit(false);
            int count = counted(connection, who, now);
            String hold = "update sign_in_failure set open_again = ? where who = ?";
            change(connection, hold, at(openAgain.apply(count)), who);
            connection.commit();
            return count;
        });
    }

    void forget(String who) {
        run(connection -> change(connection, "delete from sign_in_failure where who = ?", who));
    }

    /** The row is locked from here to the commit: of two at once each is counted. */
    private static int counted(Connection connection, String who, Instant now) throws SQLException {
        String more = "update sign_in_failure set failures = failures + 1, failed_at = ? where who = ?";
        if (change(connection, more, at(now), who) == 0) {
            try {
                String first = "insert into sign_in_failure (who, failures, failed_at, open_again) values (?, 1, ?, ?)";
                change(connection, first, who, at(now), at(now));
            } catch (SQLException e) {
                if (!UNIQUE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
                change(connection, more, at(now), who);
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement("select failures from sign_in_failure where who = ?")) {
            select.setString(1, who);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 1;
            }
        }
    }

    private static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private interface Sql<R> {
        R on(Connection connection) throws SQLException;
    }

    /** A connection that is given back in the middle of a transaction is rolled back by the pool. */
    private <R> R run(Sql<R> work) {
        try (Connection connection = source.get().getConnection()) {
            try {
                return work.on(connection);
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sign-ins cannot be counted", e);
        }
    }
}
