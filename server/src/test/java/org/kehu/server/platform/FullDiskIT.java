package org.kehu.server.platform;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** The system lets no file of the server grow, as on a full disk; what was acknowledged is there when there is room again. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {
    private static final int MOST_TRIES = 200;

    @TempDir
    Path data;

    @Test
    void whatCannotBeWrittenIsNotAcknowledged() throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(data, Map.of())) {
            ApiClient admin = Administrator.of(server);
            List<UUID> acknowledged = new ArrayList<>();
            limit(server, Files.size(data.resolve("database/kehu.mv.db")) + 64 * 1024 + "");
            ApiAnswer last = null;
            for (int i = 0; i < MOST_TRIES && (last == null || last.status() == 200); i++) {
                UUID id = UUID.randomUUID();
                last = People.create(admin, "customer", id, Map.of("name", "N", "notes", text()));
                if (last.status() == 200) {
                    acknowledged.add(id);
                }
            }
            assertEquals("503 unavailable", last == null ? "" : last.refusal());
            assertNotEquals("", last == null ? "" : last.header("Retry-After"));

            limit(server, "unlimited");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "After"))
                                    .status()
                            == 200);
            for (UUID id : acknowledged) {
                assertEquals(200, admin.get("api/v1/customer/" + id).status());
            }
        }
    }

    /** Nothing that can be packed well. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(UUID.randomUUID());
        }
        return text.toString();
    }

    private static void limit(RunningServer server, String bytes) throws IOException, InterruptedException {
        String process = "" + server.process().handle().pid();
        Process set = new ProcessBuilder("prlimit", "--pid", process, "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertTrue(set.waitFor() == 0, "prlimit");
    }
}
