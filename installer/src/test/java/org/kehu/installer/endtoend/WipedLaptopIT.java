package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.LinkState;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.sync.CopyWipes;
import org.kehu.client.sync.KnownServer;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** An administrator gives up a laptop, and its copy is destroyed: at once if it is there, else when it comes back. */
class WipedLaptopIT {
    private final RunningServer server = RunningServer.on(TestDatabase.H2);
    private final People.Person person = People.withRole(server, "Salesperson");
    private final ApiClient admin = Administrator.of(server);

    private void giveUp(Path data) {
        String device = device(data).path("device").asText();
        int answer = admin.post(
                        "api/v1/device/" + person.id() + "/" + device + "/wipe", Map.of("reason", "left in a taxi"))
                .status();
        assertEquals(204, answer);
    }

    /** As the server knows it; the test itself signed in on another one. */
    private JsonNode device(Path data) {
        return StreamSupport.stream(
                        admin.get("api/v1/device").json().path("devices").spliterator(), false)
                .filter(one -> one.path("user").asText().equals(person.id().toString()))
                .filter(one ->
                        !one.path("device").asText().equals(person.device().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static CacheFolder folder(Path data) {
        KnownServer known = KnownServer.read(data).orElseThrow();
        return CacheFolder.of(data, known.server(), known.login());
    }

    @Test
    void aLaptopThatIsOnlineIsWipedAtOnce(@TempDir Path data) throws StartProblem {
        try (Laptop laptop = Laptop.of(server, data, person)) {
            assertEquals("test", device(data).path("app").asText());
            giveUp(data);
            laptop.awaitState(state -> state.link() == LinkState.Link.GIVEN_UP);
            assertFalse(folder(data).hasKey());
        }
        assertFalse(Files.exists(folder(data).folder()));
        assertTrue(device(data).at("/wipes/0").hasNonNull("doneAt"));
    }

    @Test
    void oneThatWasAwayIsWipedWhenItComesBackWhateverWaitsThere(@TempDir Path data) throws StartProblem {
        try (Laptop laptop = Laptop.of(server, data, person)) {
            laptop.leave();
            laptop.does(new CreateRecord(
                    UUID.randomUUID(), FieldValues.of(Customer.TYPE).with(Customer.NAME, "Never sent"), null));
            giveUp(data);
            laptop.reconnect();
            laptop.awaitState(state -> state.link() == LinkState.Link.GIVEN_UP);
        }
        assertFalse(Files.exists(folder(data).folder()));
        assertEquals(List.of(), new CopyWipes(data).finish());
        assertTrue(device(data).at("/wipes/0").hasNonNull("doneAt"));
    }
}
