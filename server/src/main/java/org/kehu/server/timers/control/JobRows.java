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

    /** Due at once, for whichever node comes first. @return false if it is due or being run already */
    boolean ask(String name, Instant now) {
        return note(
                        "update timer_job set next_at = ?, stop_asked = false"
                                + " where name = ? and next_at > ? and not running",
                        at(now),
                        name,
                        at(now))
                > 0;
    }

    /** @return false if it is neither due nor being run */
    boolean stop(String name, Instant now) {
        return note(
                        "update timer_job set stop_asked = true where name = ? and (running or next_at <= ?)",
                        name,
                        at(now))
                > 0;
    }

    void began(String name, Instant now) {
        note(
                "update timer_job set began_at = ?, running = true, stopped = false, problem = null,"
                        + " handled = 0, expected = null, applied = 0, refused = 0 where name = ?",
                at(now),
                name);
    }

    /** @return whether somebody wants it to end */
    boolean tell(String name, JobRun run) {
        note(
                "update timer_job set handled = ?, expected = ?, applied = ?, refused = ? where name = ?",
                run.handled(),
                run.expected(),
                run.applied(),
                run.refused(),
                name);
        return all(run.now()).stream()
                .anyMatch(job -> job.name().equals(name) && job.phase() == JobState.Phase.STOPPING);
    }

    void ended(String name, Instant now, Instant next, JobRun run, boolean stopped, @Nullable String problem) {
        note(
                "update timer_job set running = false, stop_asked = false, ended_at = ?, next_at = ?, handled = ?,"
                        + " expected = ?, applied = ?, refused = ?, stopped = ?, problem = ? where name = ?",
                at(now),
                at(next),
                run.handled(),
                run.expected(),
                run.applied(),
                run.refused(),
                stopped,
                problem == null || problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST),
                name);
    }

    /** In the order of their names. */
    List<JobState> all(Instant now) {
        String select = "select name, next_at, began_at, ended_at, running, stop_asked, handled, expected, applied,"
                + " refused, stopped, problem from timer_job order by name";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            List<JobState> states = new ArrayList<>();
            while (rows.next()) {
                states.add(state(rows, now));
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("how the jobs stand cannot be read", e);
        }
    }

    private static JobState state(ResultSet row, Instant now) throws SQLException {
        Instant next = row.getObject("next_at", OffsetDateTime.class).toInstant();
        boolean running = row.getBoolean("running");
        JobState.Phase phase = phase(running, row.getBoolean("stop_asked"), !next.isAfter(now));
        return new JobState(
                row.getString("name"),
                phase,
                next,
                phase == JobState.Phase.STOPPING && !running ? null : instant(row, "began_at"),
                instant(row, "ended_at"),
                row.getLong("handled"),
                row.getObject("expected", Long.class),
                row.getInt("applied"),
                row.getInt("refused"),
                row.getBoolean("stopped"),
                row.getString("problem"));
    }

    private static JobState.Phase phase(boolean running, boolean stopping, boolean due) {
        if (running || due) {
            return stopping ? JobState.Phase.STOPPING : running ? JobState.Phase.RUNNING : JobState.Phase.WAITING;
        }
        return JobState.Phase.IDLE;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private int note(String sql, @Nullable Object... parameters) {
        try {
            return change(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("how a job stands cannot be noted", e);
        }
    }

    private int change(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
