package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** What a device is given where its person's role carries less than it sees: by parts, by pages, and by digest. */
class DeviceBookIT {
    private static final PartCodec PARTS = new PartCodec(Kehu.SCHEMA, Packing.GZIP);
    private static final String GRADE_A =
            "{\"type\":\"customer\",\"filter\":{\"path\":\"grade\",\"is\":\"eq\",\"value\":\"A\"}}";

    private RunningServer server;
    private People.Person person;

    private static ApiAnswer call(People.Person person, String message, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("device", person.device().toString());
        return person.client().post("api/sync/v1/" + message, all);
    }

    private static UUID make(ApiClient by, String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        ApiAnswer answer = People.create(by, type, id, values);
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return id;
    }

    private static Set<String> ids(Iterable<JsonNode> records) {
        Set<String> ids = new HashSet<>();
        records.forEach(record -> ids.add(record.path("id").asText()));
        return ids;
    }

    private JsonNode snapshot() {
        return call(person, "snapshot", Map.of("counting", true)).json();
    }

    private Set<UUID> inParts(JsonNode plan) {
        Set<UUID> ids = new HashSet<>();
        SnapshotPart part;
        int number = 0;
        do {
            String at = "api/sync/v1/snapshot/" + plan.path("id").asText() + "/part/" + number++;
            part = PARTS.read(person.client().get(at).body());
            part.records().stream()
                    .filter(record -> !record.type().isConfiguration())
                    .forEach(record -> ids.add(record.id()));
        } while (!part.last());
        return ids;
    }

    private JsonNode changesAfter(JsonNode plan) {
        return call(
                        person,
                        "changes",
                        Map.of(
                                "epoch", plan.path("epoch").asText(),
                                "after", plan.path("start"),
                                "fingerprint", plan.path("fingerprint").asText(),
                                "limit", 1000))
                .json();
    }

    private Set<String> inBucket(JsonNode plan, UUID id) {
        int bucket = (int) (id.getLeastSignificantBits() & 255);
        String epoch = plan.path("epoch").asText();
        return ids(call(person, "repair", Map.of("epoch", epoch, "bucket", bucket))
                .json()
                .path("records"));
    }

    private void carryOwnAndGradeA(ApiClient admin) {
        String name = "Carrying " + UUID.randomUUID();
        UUID role = make(admin, "role", Map.of("name", name));
        Map<String, String> grant = new HashMap<>(Map.of("role", role.toString(), "recordType", "customer"));
        grant.putAll(Map.of("readScope", "ALL", "createScope", "ALL", "carriedScope", "SELF", "bookQuery", GRADE_A));
        make(admin, "roleGrant", grant);
        person = People.withRole(server, name.replace(" ", "%20"));
    }

    @ParameterizedTest
    @EnumSource
    void aBookLimitsWhatIsCarriedAndNotWhatIsSeen(TestDatabase database) {
        server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        carryOwnAndGradeA(admin);
        UUID own = make(person.client(), "customer", Map.of("name", "Own"));
        UUID found = make(admin, "customer", Map.of("name", "Found", "grade", "A"));
        UUID contact = make(admin, "contact", Map.of("customer", found.toString(), "name", Map.of("family", "Li")));
        UUID beyond = make(admin, "customer", Map.of("name", "Beyond", "grade", "B"));
        JsonNode plan = snapshot();
        Set<UUID> carried = inParts(plan);
        assertTrue(carried.containsAll(List.of(own, found, contact)));
        assertFalse(carried.contains(beyond));
        assertEquals(
                carried.size(),
                plan.at("/totals/customer").asLong()
                        + plan.at("/totals/contact").asLong());
        assertTrue(inBucket(plan, contact).contains(contact.toString()));
        assertFalse(inBucket(plan, beyond).contains(beyond.toString()));
        ApiClient client = person.client();
        assertEquals(200, client.get("api/v1/customer/" + beyond).status());
        JsonNode listed = client.get("api/v1/customer?q=Beyond&limit=100").json();
        assertTrue(ids(listed.path("records")).contains(beyond.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void whatLeavesTheBookLeavesWithItsChildren(TestDatabase database) {
        server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        carryOwnAndGradeA(admin);
        UUID found = make(admin, "customer", Map.of("name", "Found", "grade", "A"));
        UUID contact = make(admin, "contact", Map.of("customer", found.toString(), "name", Map.of("family", "Li")));
        JsonNode before = snapshot();
        assertTrue(inParts(before).containsAll(List.of(found, contact)));
        Map<String, Object> edit = Map.of(
                "type", "customer",
                "id", found.toString(),
                "changes", Map.of("grade", Map.of("set", List.of("A", "B"))));
        assertEquals(
                200,
                People.give(admin, Map.of("verb", "record.edit", "edit", edit, "seenRevision", 1))
                        .status());
        assertTrue(ids(changesAfter(before).path("leaves")).containsAll(Set.of(found.toString(), contact.toString())));
        assertFalse(inParts(snapshot()).contains(contact));
    }
}
