package org.kehu.server.updates.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateKey;
import org.kehu.common.update.WrongUpdate;

/** Statements of one transaction on the tables of updates. */
final class UpdateRows {
    private static final String SELECT =
            "select id, sha256, size, head, signed_by, standing from client_update order by id";
    private static final String EVENTS =
            "select update_id, at, user_id, done from client_update_event order by update_id, at, id";
    private static final String INSERT =
            "insert into client_update (id, version, platform, sha256, size, head, signed_by, standing)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    UpdateRows(Connection connection) {
        this.connection = connection;
    }

    List<HeldUpdate> all() throws SQLException {
        Map<UUID, List<UpdateEvent>> events = events();
        List<HeldUpdate> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                all.add(update(id, row, events.getOrDefault(id, List.of())));
            }
        }
        return all;
    }

    private static HeldUpdate update(UUID id, ResultSet row, List<UpdateEvent> events) throws SQLException {
        SignedManifest head = head(row.getBytes(4));
        return new HeldUpdate(
                id,
                head.manifest().version().toString(),
                head.manifest().platform(),
                row.getString(2),
                row.getLong(3),
                head.manifest().java(),
                row.getString(5),
                Standing.valueOf(row.getString(6)),
                head.manifest().notes(),
                events);
    }

    private static SignedManifest head(byte[] bytes) {
        try {
            return SignedManifest.read(bytes);
        } catch (WrongUpdate defect) {
            throw new IllegalStateException("it was read before it was kept", defect);
        }
    }

    private Map<UUID, List<UpdateEvent>> events() throws SQLException {
        Map<UUID, List<UpdateEvent>> events = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new UpdateEvent(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, UUID.class),
                                row.getString(4)));
            }
        }
        return events;
    }

    void add(UUID id, SignedManifest head, String sha256, UpdateKey by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, head.manifest().version().toString());
            insert.setString(3, head.manifest().platform());
            insert.setString(4, sha256);
            insert.setLong(5, head.size());
            insert.setBytes(6, head.bytes());
            insert.setString(7, by.fingerprint());
            insert.setString(8, Standing.HELD.name());
            insert.executeUpdate();
        }
    }

    void stand(UUID id, Standing standing) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update client_update set standing = ? where id = ?")) {
            update.setString(1, standing.name());
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    void note(UUID update, UUID user, String done, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into client_update_event (id, update_id, at, user_id, done) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, update);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setObject(4, user);
            insert.setString(5, done);
            insert.executeUpdate();
        }
    }

    /** One at a time, on all nodes. */
    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select epoch from server_meta for update")) {
            lock.executeQuery().close();
        }
    }
}
