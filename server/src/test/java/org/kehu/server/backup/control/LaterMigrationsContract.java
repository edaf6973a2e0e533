package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.StartReport;

/** A database of this program that a later one starts with: its migrations lie where only the test looks. */
abstract class LaterMigrationsContract {
    private static final String HALFWAY = "delete from refusal; create table half (id integer)";
    private static final String FAILING = "alter table there_is_none add column x integer";
    static final String HARMLESS = "create table later (id integer not null primary key)";

    @TempDir
    Path folder;

    private int programs;

    /** Empty. */
    protected abstract DataSource open(Path folder) throws SQLException;

    /** What the launcher does when the start has failed. */
    protected abstract void launcherPutsBack() throws IOException;

    private DataSource source;
    private TestTables tables;

    @BeforeEach
    void found() throws SQLException {
        StartReport.dataFolder(folder);
        StartReport.backupFolder(folder.resolve("backups"));
        source = open(folder);
        tables = new TestTables(source);
        new Upgrade(source, "1.0").run();
        tables.change("insert into server_meta (id, server_id, epoch, made_at) values (1, '" + UUID.randomUUID()
                + "', 7, current_timestamp)");
        for (int i = 0; i < 3; i++) {
            tables.change("insert into refusal (id, at, actor_id, device, address, code, request) values ('"
                    + UUID.randomUUID() + "', current_timestamp, '" + UUID.randomUUID() + "', '盛和', 'a', 'c', 'r')");
        }
        Upgrade.remember(source, "1.0");
    }

    DataSource source() {
        return source;
    }

    interface Work {
        void run() throws SQLException;
    }

    /** With migrations after those of this program. */
    void later(Work work, String... migrations) throws IOException, SQLException {
        Path place = folder.resolve("program" + programs++);
        Path files = Files.createDirectories(place.resolve("db/migration"));
        for (int i = 0; i < migrations.length; i++) {
            Files.writeString(files.resolve("V" + (9_001 + i) + "__test.sql"), migrations[i]);
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, own)) {
            thread.setContextClassLoader(loader);
            work.run();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    void upgrade() throws SQLException {
        new Upgrade(source, "2.0").run();
    }

    void assertNothingLeft() throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet schemas = statement.executeQuery(
                        "select schema_name from information_schema.schemata where lower(schema_name) like 'kehu%'")) {
            assertFalse(schemas.next());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.contains("upgrade"))
                            .toList());
        }
    }

    private long backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".backup")).count();
        }
    }

    @Test
    void oneThatComesThroughKeepsEverythingAndItsBackup() throws SQLException, IOException {
        Map<String, String> before = tables.sums();
        later(this::upgrade, HARMLESS);
        Map<String, String> after = tables.sums();
        assertTrue(after.containsKey("later"), after::toString);
        after.remove("later");
        assertEquals(before, after);
        assertEquals(1, backups());
        assertNothingLeft();
        SQLException older = assertThrows(SQLException.class, () -> new Upgrade(source, "1.0").run());
        assertEquals("the database is of a newer program", older.getMessage());
    }

    @Test
    void oneThatFailsHalfwayHasNotHappened() throws SQLException, IOException {
        Map<String, String> before = tables.sums();
        assertThrows(SQLException.class, () -> later(this::upgrade, HALFWAY, FAILING));
        launcherPutsBack();
        assertEquals(before, tables.sums());
        assertNothingLeft();
        new Upgrade(source, "1.0").run();
        assertEquals(before, tables.sums());
    }

    @Test
    void oneThatLosesRowsHasNotHappened() throws SQLException, IOException {
        Map<String, String> before = tables.sums();
        SQLException lost = assertThrows(SQLException.class, () -> later(this::upgrade, HALFWAY));
        assertEquals(
                "the migrations lost something: rows of refusal: 3 before, 0 after",
                lost.getCause() == null ? "" : lost.getCause().getMessage());
        launcherPutsBack();
        assertEquals(before, tables.sums());
        assertNothingLeft();
    }

    @Test
    void oneWhoseProcessWasKilledIsTakenBackByTheNextStart() throws SQLException, IOException, Unproved {
        Map<String, String> before = tables.sums();
        int reached = Migrations.distance(source).reached();
        Path backup = UpgradeBackup.make(source, StartReport.backupFolder(), List.of(), "1.0", reached, Instant.now());
        new UpgradeUndo(source).prepare(backup);
        later(() -> Migrations.apply(source), HALFWAY);
        launcherPutsBack();
        new Upgrade(source, "1.0").run();
        assertEquals(before, tables.sums());
        assertNothingLeft();
    }

    @Test
    void withoutABackupNothingIsChanged() throws SQLException, IOException {
        Map<String, String> before = tables.sums();
        Files.writeString(folder.resolve("backups"), "a file where a folder should be");
        SQLException refused = assertThrows(SQLException.class, () -> later(this::upgrade, HALFWAY));
        assertEquals("no backup before the upgrade", refused.getMessage());
        assertEquals(before, tables.sums());
    }
}
