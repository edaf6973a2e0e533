package org.kehu.server.launch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;
import org.kehu.server.running.TestDatabase;

/** The packaged server moves from its embedded database to PostgreSQL; it is killed on the way. */
@Tag("verify")
class MoveIT {
    /** In the middle of the alphabet, and large: the move is at it when it is killed. */
    private static final String MANY =
            "insert into refusal (id, at, actor_id, device, address, code, request) select random_uuid(),"
                    + " current_timestamp, random_uuid(), 'd', 'a', 'c', 'r' from system_range(1, 40000)";

    @TempDir
    Path folder;

    private final Map<String, String> target = TestDatabase.POSTGRESQL.fresh();

    private String url() {
        return String.valueOf(target.get("KEHU_DATABASE_URL"));
    }

    private ServerProcess move() {
        return ServerProcess.start(
                folder.resolve("server"),
                Map.of("KEHU_MOVE_USER", "postgres", "KEHU_MOVE_PASSWORD", "postgres"),
                "--move-to",
                url());
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getInt(1);
        }
    }

    private boolean hasMoved(String table) throws SQLException {
        return count("select count(to_regclass('kehu_move.done'))") == 1
                && count("select count(*) from kehu_move.done where table_name = '" + table + "'") == 1;
    }

    private void fill() throws SQLException {
        String h2 = "jdbc:h2:file:" + folder.resolve("server/database/kehu") + ";WRITE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(h2, "kehu", "embedded");
                Statement statement = connection.createStatement()) {
            statement.execute(MANY);
        }
    }

    @Test
    void aMoveThatIsKilledGoesOnAndTheServerWithIt() throws SQLException, IOException {
        RunningServer server = RunningServer.start(folder.resolve("server"), Map.of());
        ApiClient admin = Administrator.of(server);
        UUID customer = UUID.randomUUID();
        assertEquals(
                200,
                People.create(admin, "customer", customer, Map.of("name", "盛和")).status());
        String epoch = admin.get("api/v1/server").text("epoch");
        assertEquals(0, server.process().stop());
        fill();
        Path file = folder.resolve("server/database/kehu.mv.db");
        byte[] before = Files.readAllBytes(file);

        ServerProcess killed = move();
        await().atMost(Duration.ofMinutes(5)).until(() -> hasMoved("record_scope"));
        killed.handle().destroyForcibly();
        killed.exitCode();
        assertEquals(1, count("select count(*) from kehu_move.source"), killed.output());
        assertFalse(hasMoved("refusal"), killed.output());

        ServerProcess moved = move();
        assertEquals(0, moved.exitCode(), moved.output());
        assertTrue(moved.output().contains("The copy went on where it had been cut off."), moved.output());
        assertEquals(40_000, count("select count(*) from refusal"));
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(file)), "the embedded database is as it was");

        ServerProcess again = move();
        assertEquals(2, again.exitCode(), again.output());
        assertTrue(again.output().contains("The other database is not empty: it has "), again.output());

        Map<String, String> settings = new HashMap<>(target);
        try (RunningServer there = RunningServer.start(folder.resolve("server"), settings)) {
            ApiClient after = Administrator.of(there);
            assertEquals(200, after.get("api/v1/customer/" + customer).status());
            assertEquals(epoch, after.get("api/v1/server").text("epoch"));
        }
    }
}
