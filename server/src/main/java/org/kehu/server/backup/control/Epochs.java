package org.kehu.server.backup.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name of the change log. It changes by a restore or because an administrator says so, and never by itself. */
public final class Epochs {
    private static final String SELECT = "select epoch from server_meta for update";
    private static final String UPDATE = "update server_meta set epoch = ?";
    private static final String INSERT =
            "insert into epoch_begun (epoch, begun_at, cause, actor_id, backup_made_at) values (?, ?, ?, ?, ?)";

    private Epochs() {}

    /** Why an epoch was begun. */
    public enum Cause {
        RESTORE,
        ADMINISTRATOR
    }

    /**
     * Begins a new epoch on a connection without auto-commit; the caller commits. Its number is one that no epoch had before,
     * even where the former one is forgotten because the backup does not know of it.
     *
     * @param backup when the backup was made that the log goes on from
     */
    public static long begin(
            Connection connection, Cause cause, @Nullable UUID actor, @Nullable Instant backup, Instant now)
            throws SQLException {
        long next = Math.max(now.toEpochMilli(), current(connection) + 1);
        try (PreparedStatement update = connection.prepareStatement(UPDATE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            update.setLong(1, next);
            update.executeUpdate();
            insert.setLong(1, next);
            insert.setObject(2, at(now));
            insert.setString(3, cause.name());
            insert.setObject(4, actor);
            insert.setObject(5, backup == null ? null : at(backup));
            insert.executeUpdate();
        }
        return next;
    }

    private static long current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            row.next();
            return row.getLong(1);
        }
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
