package org.kehu.server.backup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.common.sync.Position;
import org.kehu.server.database.control.ConnectionPool;

/** Written down for the administrator: devices that know more of the log than there is, so that old files are back. */
@ApplicationScoped
public class UnknownPlaces {
    private static final Logger LOG = Logger.getLogger(UnknownPlaces.class.getName());
    private static final int MOST = 100;
    private static final String KNOWN =
            "select 1 from unknown_place where epoch = ? and actor_id = ? and device = ? and seq = ? and tag = ?";
    private static final String INSERT = "insert into unknown_place"
            + " (epoch, actor_id, device, seq, tag, head, noticed_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String LATEST = "select p.noticed_at, p.actor_id, p.device, p.seq, p.head from unknown_place p"
            + " join server_meta m on m.epoch = p.epoch order by p.noticed_at desc limit " + MOST;

    @Inject
    private ConnectionPool connections;

    @Inject
    private InstantSource clock;

    /** Once for each place of a device; what cannot be written down is at least in the server's own log. */
    public void note(UUID user, String device, String epoch, Position known, long head) {
        try (Connection connection = connections.source().getConnection()) {
            if (isNew(connection, user, device, epoch, known)) {
                LOG.log(
                        Level.WARNING,
                        "Device {0} knows change {1}, and this log ends at {2} without it: an older state of the"
                                + " database is back",
                        new Object[] {device, String.valueOf(known.seq()), String.valueOf(head)});
                insert(connection, user, device, epoch, known, head);
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "That a device knows more than this server could not be written down", e);
        }
    }

    private static boolean isNew(Connection connection, UUID user, String device, String epoch, Position known)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            key(select, user, device, epoch, known);
            try (ResultSet rows = select.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void insert(Connection connection, UUID user, String device, String epoch, Position known, long head)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            key(insert, user, device, epoch, known);
            insert.setLong(6, head);
            insert.setObject(7, Epochs.at(clock.instant()));
            insert.executeUpdate();
        }
    }

    private static void key(PreparedStatement statement, UUID user, String device, String epoch, Position known)
            throws SQLException {
        statement.setLong(1, Long.parseLong(epoch));
        statement.setObject(2, user);
        statement.setString(3, device);
        statement.setLong(4, known.seq());
        statement.setLong(5, known.tag());
    }

    /** Those of this epoch, the latest first. */
    public List<UnknownPlace> latest() throws SQLException {
        List<UnknownPlace> found = new ArrayList<>();
        try (Connection connection = connections.source().getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new UnknownPlace(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getObject(2, UUID.class),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getLong(5)));
            }
        }
        return found;
    }
}
