package org.kehu.server.identity;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A server whose key for tokens the test knows too, so that it can sign what only a thief of the key could. */
record KnownKey(RunningServer server, String kid, byte[] secret, boolean isOwn) {
    private static final String KID = "known to the test";

    static KnownKey on(TestDatabase database, Path data) throws SQLException {
        return database == TestDatabase.H2 ? onFile(data) : onShared(database);
    }

    /** The server holds its H2 file alone, so the key is put there before the first start. */
    private static KnownKey onFile(Path data) throws SQLException {
        byte[] secret = new byte[32];
        java.util.Arrays.fill(secret, (byte) 42);
        String url = "jdbc:h2:file:" + data.resolve("database/kehu");
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "kehu", "embedded");
        try {
            Migrations.apply(pool);
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into signing_key (kid, secret, made_at) values (?, ?, ?)")) {
                insert.setString(1, KID);
                insert.setBytes(2, secret);
                insert.setObject(3, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
        } finally {
            pool.dispose();
        }
        return new KnownKey(RunningServer.start(data, Map.of()), KID, secret, true);
    }

    private static KnownKey onShared(TestDatabase database) throws SQLException {
        RunningServer server = RunningServer.on(database);
        Map<String, String> settings = database.settings();
        try (Connection connection = DriverManager.getConnection(
                        settings.getOrDefault("KEHU_DATABASE_URL", ""),
                        settings.get("KEHU_DATABASE_USER"),
                        settings.get("KEHU_DATABASE_PASSWORD"));
                ResultSet keys = connection
                        .createStatement()
                        .executeQuery("select kid, secret from signing_key order by made_at desc")) {
            keys.next();
            return new KnownKey(server, keys.getString(1), keys.getBytes(2), false);
        }
    }

    /** The shared server stays. */
    void end() {
        if (isOwn) {
            server.close();
        }
    }
}
