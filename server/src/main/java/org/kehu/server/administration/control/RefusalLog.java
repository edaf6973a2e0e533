package org.kehu.server.administration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.control.ConnectionPool;

/** Keeps what was refused, each row in a transaction of its own. */
@ApplicationScoped
public class RefusalLog {
    private static final int MOST = 200;

    @Inject
    private ConnectionPool connections;

    /** @throws SQLException if the database cannot keep it now */
    public void add(List<Refusal> refusals) throws SQLException {
        try (Connection connection = connections.source().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into refusal (id, at, actor_id, device,"
                                + " address, code, record_type, field, unit_id, request) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Refusal refusal : refusals) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, refusal.at().atOffset(ZoneOffset.UTC));
                insert.setObject(3, refusal.user());
                insert.setString(4, refusal.device());
                insert.setString(5, cut(refusal.address(), 300));
                insert.setString(6, cut(refusal.code(), 80));
                insert.setString(7, cut(refusal.type(), 80));
                insert.setString(8, cut(refusal.field(), 200));
                insert.setObject(9, refusal.unit());
                insert.setString(10, refusal.request());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        String storable = text == null ? null : text.replaceAll("[\\x00\\uD800-\\uDFFF]", "");
        return storable == null || storable.length() <= length ? storable : storable.substring(0, length);
    }

    /** The newest first. @param user whose alone, null for everybody's */
    public List<Refusal> newest(@Nullable UUID user) throws SQLException {
        String of = user == null ? "" : " where actor_id = ?";
        try (Connection connection = connections.source().getConnection();
                PreparedStatement select = connection.prepareStatement("select at, actor_id, device, address, code,"
                        + " record_type, field, unit_id, request from refusal" + of + " order by at desc, id limit "
                        + MOST)) {
            if (user != null) {
                select.setObject(1, user);
            }
            List<Refusal> refusals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refusals.add(refusal(row));
                }
            }
            return refusals;
        }
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9));
    }

    /** @return how many rows were older */
    public int purge(Instant before) throws SQLException {
        try (Connection connection = connections.source().getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from refusal where at < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
