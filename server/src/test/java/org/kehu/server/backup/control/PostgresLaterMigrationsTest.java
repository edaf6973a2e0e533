package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.server.launch.StartReport;

class PostgresLaterMigrationsTest extends LaterMigrationsContract {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    protected DataSource open(Path folder) throws SQLException {
        String name = "kehu_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getDatabase("postgres", name);
    }

    /** The database has done so itself. */
    @Override
    protected void launcherPutsBack() {}

    /** As it has a line to its neighbours. */
    @Test
    void beneathANodeThatWorksNothingIsUpgraded() throws SQLException, IOException {
        Map<String, String> before = new TestTables(source()).sums();
        try (Connection other = source().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("set application_name = 'kehu-neighbours'");
            SQLException refused = assertThrows(SQLException.class, () -> later(this::upgrade, HARMLESS));
            assertEquals("other nodes work on this database", refused.getMessage());
            assertEquals(before, new TestTables(source()).sums());
            assertNothingLeft();
            assertFalse(Files.exists(StartReport.backupFolder()));
        }
        later(this::upgrade, HARMLESS);
        assertTrue(new TestTables(source()).sums().containsKey("later"));
    }
}
