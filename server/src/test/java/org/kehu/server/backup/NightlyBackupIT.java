package org.kehu.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Jobs;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** The backup that a server makes by itself, on both databases, to a start that begins with it. */
class NightlyBackupIT {
    @TempDir
    Path folder;

    private static UUID customer(ApiClient admin, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(admin, "customer", id, Map.of("name", name)).status());
        return id;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("server/backups"))) {
            return files.toList();
        }
    }

    private static JsonNode newest(ApiClient admin) {
        return admin.get("api/v1/server").json().path("backups").path(0);
    }

    @ParameterizedTest
    @EnumSource
    void oneIsMadeProvedToldAndCanBeBegunWith(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.start(folder.resolve("server"), database.fresh());
        ApiClient admin = Administrator.of(server);
        UUID before = customer(admin, "Before 盛和");
        JsonNode job = Jobs.run(admin, "backup");
        assertTrue(job.path("problem").isNull(), job::toString);
        assertEquals(1, job.path("applied").asInt());
        assertEquals(job.path("expected").asLong(), job.path("handled").asLong());
        JsonNode made = newest(admin);
        assertTrue(made.path("problem").isNull(), made::toString);
        assertFalse(made.path("provedAt").isNull(), made::toString);
        assertTrue(made.path("rows").asLong() > 20, made::toString);
        assertEquals(1, files().size());
        Path file = files().get(0);
        assertEquals(made.path("file").asText(), file.getFileName().toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        UUID after = customer(admin, "After");
        assertEquals(0, server.process().stop());
        try (RunningServer restored = server.startRestored(file)) {
            ApiClient again = Administrator.of(restored);
            assertEquals(200, again.get("api/v1/customer/" + before).status());
            assertEquals(404, again.get("api/v1/customer/" + after).status());
        }
    }

    /** On PostgreSQL, where the database itself is not hit: no file of the server may grow. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLeavesNoHalfFileAndIsToldToAdministrators() throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), TestDatabase.POSTGRESQL.fresh())) {
            ApiClient admin = Administrator.of(server);
            String me = admin.get("api/v1/session").text("userId");
            limit(server, "4096");
            JsonNode failed = Jobs.run(admin, "backup");
            assertTrue(failed.path("problem").asText().contains("could not be made"), failed::toString);
            assertEquals(List.of(), files());
            assertTrue(newest(admin).path("problem").asText().contains("could not be made"));
            assertTrue(newest(admin).path("provedAt").isNull());
            limit(server, "unlimited");
            List<JsonNode> tasks = new ArrayList<>();
            admin.get("api/v1/task").json().path("records").forEach(tasks::add);
            assertEquals(1, tasks.size(), tasks::toString);
            assertTrue(tasks.get(0).toString().contains("The backup of the server failed"), tasks::toString);
            assertTrue(tasks.get(0).toString().contains(me), tasks::toString);
            Jobs.run(admin, "backup");
            assertFalse(newest(admin).path("provedAt").isNull());
            assertEquals(1, files().size());
        }
    }

    private static void limit(RunningServer server, String bytes) throws IOException, InterruptedException {
        String process = "" + server.process().handle().pid();
        Process set = new ProcessBuilder("prlimit", "--pid", process, "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertEquals(0, set.waitFor());
    }
}
