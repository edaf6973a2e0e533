package org.kehu.server.backup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.control.ConnectionPool;

/** What became of the backups that the server made by itself; the same for all nodes. */
@ApplicationScoped
public class BackupRuns {
    private static final int LONGEST = 400;
    private static final int KEPT_DAYS = 400;
    private static final int SHOWN = 10;
    private static final String INSERT = "insert into backup_run"
            + " (id, made_at, node, file, head, row_count, bytes, proved_at, problem) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LATEST = "select made_at, node, file, head, row_count, bytes, proved_at, problem"
            + " from backup_run order by made_at desc limit " + SHOWN;
    private static final String PROVED =
            "select made_at, node, file, head, row_count, bytes, proved_at, problem from backup_run"
                    + " where proved_at is not null order by made_at desc limit 1";

    @Inject
    private ConnectionPool connections;

    void note(BackupRun run) throws SQLException {
        try (Connection connection = connections.source().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement forget = connection.prepareStatement("delete from backup_run where made_at < ?")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, Epochs.at(run.madeAt()));
            insert.setString(3, run.node());
            insert.setString(4, run.file());
            insert.setObject(5, run.head());
            insert.setObject(6, run.rows());
            insert.setObject(7, run.bytes());
            insert.setObject(8, at(run.provedAt()));
            insert.setString(9, cut(run.problem()));
            insert.executeUpdate();
            forget.setObject(1, Epochs.at(run.madeAt().minusSeconds(KEPT_DAYS * 86_400L)));
            forget.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : Epochs.at(time);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The latest first; the latest that was proved is among them however long ago it was. */
    public List<BackupRun> latest() throws SQLException {
        try (Connection connection = connections.source().getConnection()) {
            List<BackupRun> latest = read(connection, LATEST);
            if (latest.stream().noneMatch(run -> run.provedAt() != null)) {
                latest.addAll(read(connection, PROVED));
            }
            return latest;
        }
    }

    private static List<BackupRun> read(Connection connection, String sql) throws SQLException {
        List<BackupRun> runs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                OffsetDateTime proved = rows.getObject(7, OffsetDateTime.class);
                runs.add(new BackupRun(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, Long.class),
                        rows.getObject(5, Long.class),
                        rows.getObject(6, Long.class),
                        proved == null ? null : proved.toInstant(),
                        rows.getString(8)));
            }
        }
        return runs;
    }
}
