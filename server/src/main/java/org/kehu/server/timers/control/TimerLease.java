package org.kehu.server.timers.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The right of one node to do timed work. It ends by itself two minutes after it was last prolonged, by the clock of the database,
 * so that a dead node holds up nobody and nodes need not agree on the time. One thread of a node uses it.
 */
final class TimerLease {
    private static final String TAKE = "update timer_lease set holder = ?,"
            + " held_until = current_timestamp + interval '120' second"
            + " where id = 1 and (holder is null or holder = ? or held_until < current_timestamp)";
    private static final String KEEP =
            "update timer_lease set held_until = current_timestamp + interval '120' second where id = 1 and holder = ?";
    private static final String GIVE_UP = "update timer_lease set holder = null where id = 1 and holder = ?";
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final DataSource source;
    private final UUID node;
    private final LongSupplier nanos;
    private long prolonged;

    /** @param nanos as {@link System#nanoTime} */
    TimerLease(DataSource source, UUID node, LongSupplier nanos) {
        this.source = source;
        this.node = node;
        this.nanos = nanos;
    }

    /** @return whether this node has it now */
    boolean take() {
        prolonged = nanos.getAsLong();
        return change(TAKE, node, node) > 0;
    }

    /** Prolongs it where that is due. @throws LeaseLost if another node has it */
    void keep() {
        long now = nanos.getAsLong();
        if (now - prolonged < FRESH.toNanos()) {
            return;
        }
        if (change(KEEP, node) == 0) {
            throw new LeaseLost();
        }
        prolonged = now;
    }

    void giveUp() {
        change(GIVE_UP, node);
    }

    private int change(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lease of timed work cannot be asked for", e);
        }
    }
}
