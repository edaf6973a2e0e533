package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.BackupManifest;
import org.kehu.server.records.control.StoreDatabase;

class BackupTest {
    private static final UUID USER = UUID.fromString("5f1c7a52-9d0e-4b6f-8a53-00000000000a");
    private static final byte[] HASH = {0, -1, 127, 13, 10, 92};
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00.123456Z");

    @TempDir
    Path folder;

    private static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement credential = connection.prepareStatement(
                        "insert into credential values (?, 'li', ?, ?, 19456, 2, 1, true, false, ?, 3)");
                PreparedStatement family = connection.prepareStatement(
                        "insert into refresh_family values" + " (?, ?, ?, '盛和 \"L7\"', 'h', null, ?, ?, ?, null)")) {
            OffsetDateTime now = Epochs.at(NOW);
            credential.setObject(1, USER);
            credential.setBytes(2, HASH);
            credential.setBytes(3, HASH);
            credential.setObject(4, now);
            credential.executeUpdate();
            family.setObject(1, USER);
            family.setObject(2, USER);
            family.setObject(3, USER);
            for (int i = 4; i <= 6; i++) {
                family.setObject(i, now);
            }
            family.executeUpdate();
        }
    }

    private static JdbcConnectionPool empty() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private Path backup(DataSource source, String name) throws IOException, SQLException {
        Path file = folder.resolve(name);
        BackupManifest made =
                new BackupWriter(source, List.of(), "test", schema(source), CopyWatch.NONE).write(file, NOW);
        assertEquals("1", made.epoch());
        return file;
    }

    private static int schema(DataSource source) throws SQLException {
        return Integer.parseInt(Migrations.apply(source));
    }

    private static void restore(DataSource source, Path file) throws SQLException {
        Restoring restoring = new Restoring(source, file);
        restoring.load();
        Migrations.apply(source);
        restoring.finish();
    }

    private static void assertFilled(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select c.password_hash, c.must_change, c.version, f.device_name, f.started_at, f.former_hash"
                                + " from credential c join refresh_family f on f.user_id = c.user_id")) {
            assertTrue(row.next());
            assertArrayEquals(HASH, row.getBytes(1));
            assertTrue(row.getBoolean(2));
            assertEquals(3, row.getLong(3));
            assertEquals("盛和 \"L7\"", row.getString(4));
            assertEquals(NOW, row.getObject(5, OffsetDateTime.class).toInstant());
            assertEquals(null, row.getString(6));
        }
    }

    private static List<Object> epoch(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select m.epoch, b.cause, b.backup_made_at from server_meta m"
                        + " join epoch_begun b on b.epoch = m.epoch")) {
            assertTrue(row.next());
            assertTrue(row.getLong(1) > 1);
            return List.of(
                    row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    @Test
    void whatOneDatabaseHadTheOtherHas() throws IOException, SQLException {
        try (StoreDatabase postgres = StoreDatabase.postgres();
                StoreDatabase h2 = StoreDatabase.h2()) {
            fill(h2.source());
            Path ofH2 = backup(h2.source(), "h2");
            restore(postgres.source(), ofH2);
            assertFilled(postgres.source());
            assertEquals(List.of("RESTORE", NOW), epoch(postgres.source()));
            JdbcConnectionPool other = empty();
            restore(other, ofH2);
            assertFilled(other);
            other.dispose();
        }
    }

    @Test
    void onPostgresWhatWasThereIsKeptAsideAndComesBackIfTheRestoreEndsEarly() throws IOException, SQLException {
        try (StoreDatabase postgres = StoreDatabase.postgres()) {
            DataSource source = postgres.source();
            Path empty = backup(source, "empty");
            fill(source);
            new Restoring(source, empty).load();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select 1 from credential")) {
                assertTrue(!rows.next(), "the backup had none");
            }
            new Restoring(source, null).load();
            assertFilled(source);
            new UpgradeUndo(source).prepare(empty);
            try (Connection connection = source.getConnection()) {
                new MoveProgress(connection).begin("server, epoch, schema");
            }
            restore(source, empty);
            new Restoring(source, null).load();
            new Upgrade(source, "test").run();
            assertEquals(List.of("RESTORE", NOW), epoch(source));
        }
    }
}
