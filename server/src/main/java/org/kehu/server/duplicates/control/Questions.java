package org.kehu.server.duplicates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Counts what each person asks about records that he may not see, by hours that begin with a question and by days: who may ask at
 * will learns a book by trying. In the database, so that all nodes count together and a restart forgets nothing.
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

    @Inject
    private Rights rights;

    private record Hour(Instant begunAt, int asked) {}

    /** @throws ProblemException if the person has asked too often in an hour or on a day, with when he may ask again */
    public void count(UUID user) {
        Instant now = clock.instant();
        Hour hour = counted(user, now);
        if (hour.asked() > most) {
            Duration left = Duration.between(now, hour.begunAt().plus(HOUR));
            throw new ProblemException(
                    ProblemCode.TOO_MANY_QUESTIONS,
                    Map.of("seconds", left.toSeconds() + 1, "minutes", left.toMinutes() + 1, "most", most));
        }
        countToday(user, now);
    }

    /** What the hour refuses is not counted for the day, which is one of the ledger's zone. */
    private void countToday(UUID user, Instant now) {
        ZonedDateTime here = now.atZone(Kehu.CATALOG.policy().zone(rights.configuration()));
        long mostToday = mostToday();
        if (askedOn(user, here.toLocalDate()) > mostToday) {
            Instant tomorrow =
                    here.toLocalDate().plusDays(1).atStartOfDay(here.getZone()).toInstant();
            Duration left = Duration.between(now, tomorrow);
            throw new ProblemException(
                    ProblemCode.TOO_MANY_QUESTIONS_TODAY,
                    Map.of("seconds", left.toSeconds() + 1, "hours", left.toHours() + 1, "most", mostToday));
        }
    }

    private long mostToday() {
        CrmRecord ledger = rights.configuration().find(Ledger.TYPE, Ledger.ID);
        BigDecimal set = ledger == null ? null : ledger.get(Ledger.QUESTIONS_A_DAY);
        return Objects.requireNonNullElse(set, Ledger.USUAL_QUESTIONS).longValue();
    }

    /**
     * How often on this day, this question included; his row is there, since the hour counted it. A node whose clock is late
     * counts on the day that another has begun.
     */
    private int askedOn(UUID user, LocalDate day) {
        String more =
                "update duplicate_question set asked_that_day = asked_that_day + 1 where user_id = ? and asked_on >= ?";
        String anew = "update duplicate_question set asked_that_day = 1, asked_on = ? where user_id = ?"
                + " and (asked_on is null or asked_on < ?)";
        try (Connection connection = connections.source().getConnection()) {
            if (change(connection, more, user, day) == 0 && change(connection, anew, day, user, day) == 0) {
                change(connection, more, user, day);
            }
            return number(connection, "select asked_that_day from duplicate_question where user_id = ?", user);
        } catch (SQLException e) {
            throw new IllegalStateException("questions cannot be counted", e);
        }
    }

    private static int number(Connection connection, String select, UUID user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, user);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
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
