package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/** A device knows a place of the log that is not there: older files are back, and nobody has said so. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SilentRestoreIT {
    private static final String EPOCH = "api/v1/server/epoch";

    @Parameter
    TestDatabase database;

    private ApiClient admin;
    private People.Person person;
    private People.Person all;

    @BeforeEach
    void begin() {
        RunningServer server = RunningServer.on(database);
        admin = Administrator.of(server);
        person = People.withRole(server, "Salesperson");
        all = People.withRole(server, "Administrator");
    }

    private ApiAnswer call(String message, Map<String, ?> parts) {
        Map<String, Object> body = new HashMap<>(parts);
        body.put("device", person.device().toString());
        return person.client().post("api/sync/v1/" + message, body);
    }

    private JsonNode hello(String epoch, Map<String, ?> seen) {
        Map<String, Object> parts = new HashMap<>(Map.of("app", "test", "schema", 1, "seen", seen));
        parts.put("epoch", epoch);
        parts.put("checkpoint", Map.of("seq", 0, "tag", 0));
        return call("hello", parts).json();
    }

    private JsonNode state() {
        return admin.get("api/v1/server").json();
    }

    private List<JsonNode> noticed() {
        return StreamSupport.stream(state().path("unknownPlaces").spliterator(), false)
                .filter(place ->
                        place.path("device").asText().equals(person.device().toString()))
                .toList();
    }

    @Test
    void theDeviceTakesEverythingAnewAndTheAdministratorIsToldOnce() {
        WholeContents before = WholeContents.of(all);
        String epoch = state().path("epoch").asText();
        long beyond = state().path("head").asLong() + 100;
        Map<String, ?> seen = Map.of("seq", beyond, "tag", 4711);
        assertEquals("RESNAPSHOT", hello(epoch, seen).path("action").asText());
        assertEquals("RESNAPSHOT", hello(epoch, seen).path("action").asText());
        assertEquals(1, noticed().size(), () -> state().toString());
        assertEquals(beyond, noticed().get(0).path("seq").asLong());
        assertEquals(person.id().toString(), noticed().get(0).path("user").asText());
        assertEquals(before, WholeContents.of(all));
    }

    @Test
    void anotherRowAtAPlaceThatThereIsIsNoticedToo() {
        long head = state().path("head").asLong();
        hello(state().path("epoch").asText(), Map.of("seq", head, "tag", 4711));
        assertEquals(1, noticed().size());
    }

    @Test
    void onlyAnAdministratorIsToldAndBeginsAnEpoch() {
        WholeContents before = WholeContents.of(all);
        String epoch = state().path("epoch").asText();
        assertEquals(403, person.client().get("api/v1/server").status());
        assertEquals(403, person.client().post(EPOCH, Map.of()).status());
        assertEquals(epoch, state().path("epoch").asText());
        assertEquals(before, WholeContents.of(all));
    }

    @Test
    void aNewEpochSendsEveryDeviceForASnapshotAndLeavesTheRecords() {
        String epoch = state().path("epoch").asText();
        hello(epoch, Map.of("seq", state().path("head").asLong() + 100, "tag", 4711));
        WholeContents before = WholeContents.of(all);
        ApiAnswer begun = admin.post(EPOCH, Map.of());
        assertEquals(200, begun.status(), () -> begun.json().toString());
        String fresh = begun.text("epoch");
        assertTrue(fresh.compareTo(epoch) > 0, fresh);
        assertEquals(fresh, state().path("epoch").asText());
        assertEquals(List.of(), noticed(), "they were of the former log");
        Map<String, ?> start = Map.of("seq", 0, "tag", 0);
        assertEquals("RESNAPSHOT", hello(epoch, start).path("action").asText());
        assertEquals("OK", hello(fresh, start).path("action").asText());
        JsonNode page = call("changes", Map.of("epoch", epoch, "after", start, "fingerprint", "", "limit", 10))
                .json();
        assertEquals("RESNAPSHOT", page.path("action").asText());
        assertEquals(before, WholeContents.of(all));
    }
}
