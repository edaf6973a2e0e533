package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.LaterServer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;
import org.kehu.server.running.TestDatabase;

/** A later program on the data of this one: its migrations come through, fail halfway, or lose something. */
@Tag("verify")
class UpgradeIT {
    private static final String HARMLESS = "create table later (id integer not null primary key)";
    private static final String HALFWAY = "delete from k_customer; create table half (id integer)";
    private static final String FAILING = "alter table there_is_none add column x integer";

    @TempDir
    Path folder;

    private static void assertThere(RunningServer server, UUID customer, String epoch) {
        ApiClient admin = Administrator.of(server);
        assertEquals(200, admin.get("api/v1/customer/" + customer).status());
        assertEquals(epoch, admin.get("api/v1/server").text("epoch"));
        assertEquals(
                200,
                People.create(admin, "customer", UUID.randomUUID(), Map.of("name", "Goes on"))
                        .status());
    }

    private List<String> left(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.contains("upgrade") || file.contains("-schema"))
                    .map(file -> file.replaceFirst(".*-schema\\d+-.*\\.backup", "backup"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsPutBackAndWhatComesThroughGoesOn(TestDatabase database) throws IOException {
        RunningServer server = RunningServer.start(folder.resolve("server"), database.fresh());
        ApiClient admin = Administrator.of(server);
        UUID customer = UUID.randomUUID();
        assertEquals(
                200,
                People.create(admin, "customer", customer, Map.of("name", "盛和")).status());
        String epoch = admin.get("api/v1/server").text("epoch");
        String schema = admin.get("api/v1/server").text("schema");
        assertEquals(0, server.process().stop());

        ServerProcess halfway = server.failedLater(LaterServer.with(folder.resolve("halfway"), HALFWAY, FAILING));
        assertEquals(2, halfway.exitCode(), halfway.output());
        assertTrue(
                halfway.output().contains("The data are as they were before. Start the version before again: Kehu "),
                halfway.output());
        assertTrue(halfway.output().contains("(schema " + schema + ")"), halfway.output());
        assertEquals(List.of("backup"), left("server/backups"));
        assertEquals(List.of(), left("server"));

        ServerProcess losing = server.failedLater(LaterServer.with(folder.resolve("losing"), HALFWAY));
        assertEquals(2, losing.exitCode(), losing.output());
        assertTrue(losing.output().contains("rows of k_customer: 1 before, 0 after"), losing.output());

        RunningServer before = server.startAgain();
        assertThere(before, customer, epoch);
        assertEquals(0, before.process().stop());

        RunningServer later = server.startLater(LaterServer.with(folder.resolve("later"), HARMLESS));
        assertTrue(later.process().output().contains("The database was brought from Kehu "));
        assertThere(later, customer, epoch);
        assertEquals(0, later.process().stop());
        assertEquals(List.of(), left("server"));

        ServerProcess older = server.startRefused();
        assertEquals(2, older.exitCode(), older.output());
        assertTrue(older.output().contains("The database is of a newer Kehu"), older.output());
    }
}
