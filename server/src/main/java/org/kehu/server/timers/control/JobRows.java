package org.kehu.server.timers.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** When jobs are due, and how their last run came out; the same for all nodes. */
final class JobRows {
    private static final String UNIQUE = "23505";
    private static final int LONGEST = 400;
    private final DataSource source;

    JobRows(DataSource source) {
        this.source = source;
    }

    /** Several nodes may, at once. */
    void begin(String name, Instant next) {
        try {
            change("insert into timer_job (name, next_at) values (?, ?)", name, at(next));
        } catch (SQLException e) {
            if (!UNIQUE.equals(e.getSQLState())) {
                throw new IllegalStateException("the job " + name + " cannot be noted", e);
            }
        }
    }

    void began(String name, Instant now) {
        note("update timer_job set began_at = ? where name = ?", at(now), name);
    }

    void ended(String name, Instant now, Instant next, JobRun run, @Nullable String problem) {
        note(
                "update timer_job set ended_at = ?, next_at = ?, applied = ?, refused = ?, problem = ? where name = ?",
                at(now),
                at(next),
                run.applied(),
                run.refused(),
                problem == null || problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST),
                name);
    }

    /** In the order of their names. */
    List<JobState> all() {
        String select =
                "select name, next_at, began_at, ended_at, applied, refused, problem from timer_job order by name";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            List<JobState> states = new ArrayList<>();
            while (rows.next()) {
                states.add(state(rows));
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("how the jobs stand cannot be read", e);
        }
    }

    private static JobState state(ResultSet row) throws SQLException {
        Instant next = row.getObject("next_at", OffsetDateTime.class).toInstant();
        return new JobState(
                row.getString("name"),
                next,
                instant(row, "began_at"),
                instant(row, "ended_at"),
                row.getInt("applied"),
                row.getInt("refused"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private void note(String sql, @Nullable Object... parameters) {
        try {
            change(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("how a job stands cannot be noted", e);
        }
    }

    private void change(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
