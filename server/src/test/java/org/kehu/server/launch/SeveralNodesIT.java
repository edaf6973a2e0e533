package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.LaterServer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;
import org.kehu.server.running.TestDatabase;

/** Nodes of one version come and go on a PostgreSQL; one of a later version waits until none is at work. */
@Tag("verify")
class SeveralNodesIT {
    private static final String HARMLESS = "create table later (id integer not null primary key)";

    @TempDir
    Path folder;

    private static int written(ApiClient admin) {
        return People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "盛和"))
                .status();
    }

    @Test
    void aLaterVersionWaitsUntilNoNodeIsAtWork() throws IOException {
        Map<String, String> settings = TestDatabase.POSTGRESQL.fresh();
        LaterServer later = LaterServer.with(folder.resolve("program"), HARMLESS);
        RunningServer first = RunningServer.start(folder.resolve("first"), settings);
        ApiClient admin = Administrator.of(first);
        assertEquals(200, written(admin));
        RunningServer second = RunningServer.start(folder.resolve("second"), settings);
        assertEquals(0, second.process().stop());
        ServerProcess refused = second.failedLater(later);
        assertEquals(2, refused.exitCode(), refused.output());
        assertTrue(refused.output().contains("Other nodes work on this database: "), refused.output());
        assertEquals(200, written(admin));
        second = second.startAgain();
        assertEquals(0, first.process().stop());
        assertEquals(0, second.process().stop());
        RunningServer upgraded = second.startLater(later);
        assertEquals(200, written(Administrator.of(upgraded)));
        upgraded.close();
    }
}
