package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A server whose records are more than a device should hold, of people whose roles say nothing of it. */
class BookLimitIT {
    private static final PartCodec PARTS = new PartCodec(Kehu.SCHEMA, Packing.GZIP);
    private static final String DIRECTOR = "Director";
    private static final int MOST = 10;

    private final List<UUID> others = new ArrayList<>();
    private ApiClient admin;

    private RunningServer started(TestDatabase database, Path data) {
        Map<String, String> settings = new HashMap<>(database.fresh());
        settings.put("KEHU_DEVICE_BOOK_RECORDS", "" + MOST);
        RunningServer server = RunningServer.start(data, settings);
        admin = Administrator.of(server);
        return server;
    }

    private static UUID customer(ApiClient by, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(by, "customer", id, Map.of("name", name)).status());
        return id;
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            others.add(customer(admin, "Other " + i));
        }
    }

    private void empty(int count) {
        for (int i = 0; i < count; i++) {
            UUID id = others.remove(0);
            Map<String, String> record = Map.of("type", "customer", "id", id.toString());
            Map<String, ?> delete = Map.of("verb", "record.delete", "record", record, "seenRevision", 1);
            assertEquals(200, People.give(admin, delete).status());
        }
    }

    private static ApiAnswer call(People.Person person, String message, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("device", person.device().toString());
        return person.client().post("api/sync/v1/" + message, all);
    }

    private static JsonNode plan(People.Person person) {
        return call(person, "snapshot", Map.of("counting", true)).json();
    }

    private static Set<UUID> carried(People.Person person, JsonNode plan) {
        Set<UUID> ids = new HashSet<>();
        SnapshotPart part;
        int number = 0;
        do {
            String at = "api/sync/v1/snapshot/" + plan.path("id").asText() + "/part/" + number++;
            part = PARTS.read(person.client().get(at).body());
            part.records().stream()
                    .filter(record -> record.type().name().equals("customer"))
                    .forEach(record -> ids.add(record.id()));
        } while (!part.last());
        return ids;
    }

    private static JsonNode changesAfter(People.Person person, JsonNode plan) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("epoch", plan.path("epoch").asText());
        asked.put("after", plan.path("start"));
        asked.put("fingerprint", plan.path("fingerprint").asText());
        asked.put("limit", 1000);
        return call(person, "changes", asked).json();
    }

    private static Set<UUID> ids(JsonNode records) {
        Set<UUID> ids = new HashSet<>();
        records.forEach(record -> ids.add(UUID.fromString(record.path("id").asText())));
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooMuchIsCarriedInPartUntilItFitsAgain(TestDatabase database, @TempDir Path data) {
        try (RunningServer server = started(database, data)) {
            People.Person director = People.withRole(server, DIRECTOR);
            UUID own = customer(director.client(), "Own");
            fill(MOST);
            JsonNode narrow = plan(director);
            assertEquals(Set.of(own), carried(director, narrow));
            assertEquals(1, narrow.at("/totals/customer").asLong());
            UUID beyond = others.get(0);
            assertEquals(200, director.client().get("api/v1/customer/" + beyond).status());
            assertFalse(ids(repaired(director, narrow, beyond)).contains(beyond));
            assertTrue(ids(repaired(director, narrow, own)).contains(own));
            empty(2);
            assertEquals(Set.of(own), carried(director, plan(director)));
            empty(1);
            JsonNode wide = plan(director);
            assertNotEquals(narrow.path("fingerprint"), wide.path("fingerprint"));
            assertEquals(MOST - 2, carried(director, wide).size());
            assertTrue(ids(changesAfter(director, narrow).path("puts")).containsAll(others));
        }
    }

    private static JsonNode repaired(People.Person person, JsonNode plan, UUID id) {
        int bucket = (int) (id.getLeastSignificantBits() & 255);
        String epoch = plan.path("epoch").asText();
        return call(person, "repair", Map.of("epoch", epoch, "bucket", bucket))
                .json()
                .path("records");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsGivenAWideRoleIsNotSentMoreThanFits(TestDatabase database, @TempDir Path data) {
        try (RunningServer server = started(database, data)) {
            People.Person person = People.withRole(server, "Salesperson");
            UUID own = customer(person.client(), "Own");
            fill(MOST);
            JsonNode before = plan(person);
            assertEquals(Set.of(own), carried(person, before));
            String role = admin.get("api/v1/role?name=" + DIRECTOR)
                    .json()
                    .at("/records/0/id")
                    .asText();
            Map<String, String> given = Map.of("user", person.id().toString(), "role", role);
            People.create(admin, "roleAssignment", UUID.randomUUID(), given);
            JsonNode page = changesAfter(person, before);
            assertFalse(ids(page.path("puts")).removeAll(others));
            assertEquals(
                    200, person.client().get("api/v1/customer/" + others.get(0)).status());
        }
    }
}
