package org.kehu.server.duplicates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Counts what each person asks about records that he may not see, by hours that begin with a question: who may ask at will
 * learns a book by trying. In the database, so that all nodes count together and a restart forgets nothing.
 */
@ApplicationScoped
public class Questions {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String UNIQUE = "23505";

    @Inject
    private ConnectionPool connections;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.duplicates.questions")
    private int most;

    private record Hour(Instant begunAt, int asked) {}

    /** @throws ProblemException if the person has asked too often, with when he may ask again */
    public void count(UUID user) {
        Instant now = clock.instant();
        Hour hour = counted(user, now);
        if (hour.asked() > most) {
            Duration left = Duration.between(now, hour.begunAt().plus(HOUR));
            throw new ProblemException(
                    ProblemCode.TOO_MANY_QUESTIONS,
                    Map.of("seconds", left.toSeconds() + 1, "minutes", left.toMinutes() + 1, "most", most));
        }
    }

    private Hour counted(UUID user, Instant now) {
        try (Connection connection = connections.source().getConnection()) {
            if (!isCounted(connection, user, now)) {
                begin(connection, user, now);
            }
            return read(connection, user);
        } catch (SQLException e) {
            throw new IllegalStateException("questions cannot be counted", e);
        }
    }

    private static boolean isCounted(Connection connection, UUID user, Instant now) throws SQLException {
        String more = "update duplicate_question set asked = asked + 1 where user_id = ? and begun_at > ?";
        String anew = "update duplicate_question set asked = 1, begun_at = ? where user_id = ? and begun_at <= ?";
        return change(connection, more, user, at(now.minus(HOUR))) > 0
                || change(connection, anew, at(now), user, at(now.minus(HOUR))) > 0;
    }

    private static void begin(Connection connection, UUID user, Instant now) throws SQLException {
        try {
            String first = "insert into duplicate_question (user_id, begun_at, asked) values (?, ?, 1)";
            change(connection, first, user, at(now));
        } catch (SQLException e) {
            if (!UNIQUE.equals(e.getSQLState()) || !isCounted(connection, user, now)) {
                throw e;
            }
        }
    }

    private static Hour read(Connection connection, UUID user) throws SQLException {
        String select = "select begun_at, asked from duplicate_question where user_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, user);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Hour(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2));
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
}
