package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.service.Ticket;
import org.kehu.common.sync.BeforePools;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.SyncCodec;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Holdings;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Devices of one, two and three versions ago, at a server of today. */
class OldDevicesIT {
    private static final int NOW = Kehu.SCHEMA.versions().current();
    private static final Map<String, Integer> START = Map.of("seq", 0, "tag", 0);
    /** What programs of before declare. */
    private static final RecordSchema FIRST_TYPES = new RecordSchema(
            BeforePools.types().stream()
                    .filter(type -> Kehu.SCHEMA.versions().firstTypes().contains(type.name()))
                    .toList(),
            Kehu.SCHEMA.versions());

    private static final SyncCodec THEN = new SyncCodec(FIRST_TYPES);
    private static final String UNIT = """
            {"schema":%1$d,"id":"%2$s","operation":"%2$s","counter":%5$d,"calls":[{"id":"%2$s","happenedAt":"%3$s",\
            "seen":"%3$s","command":%4$s}]}""";

    private static ApiAnswer call(People.Person person, ApiClient client, String message, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("device", person.device().toString());
        return client.post("api/sync/v1/" + message, all);
    }

    private static String unit(int schema, int counter, String command) {
        return UNIT.formatted(schema, UUID.randomUUID(), Instant.now(), command, counter);
    }

    private static Map<String, ?> hello(int schema) {
        return Map.of("app", "old", "schema", schema, "checkpoint", START, "seen", START);
    }

    /** A part, or a page, as a program of before reads it: it passes over the types that it does not know. */
    private static <T> T read(ApiAnswer answer, Class<T> type) {
        assertEquals(200, answer.status(), answer::toString);
        return THEN.read(answer.json(), type);
    }

    /** All parts of a first snapshot, one after the other. */
    private static List<SnapshotStep> whole(People.Person person, ApiClient client) {
        List<SnapshotStep> parts = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(Map.of("counting", true));
        do {
            SnapshotStep part = read(call(person, client, "snapshot", asked), SnapshotStep.class);
            parts.add(part);
            asked.put("cursor", part.next());
        } while (asked.get("cursor") != null);
        return parts;
    }

    private static Set<RecordRef> held(List<SnapshotStep> parts) {
        return parts.stream()
                .flatMap(part -> part.records().stream())
                .map(CrmRecord::ref)
                .collect(Collectors.toSet());
    }

    /** What today's devices take, but for the types that are newer. */
    private static Set<RecordRef> heldToday(People.Person person) {
        ApiClient client = person.client();
        String id = call(person, client, "snapshot", Map.of("counting", false)).text("id");
        Set<RecordRef> held = new HashSet<>();
        SnapshotPart part;
        int number = 0;
        do {
            ApiAnswer answer = client.get("api/sync/v1/snapshot/" + id + "/part/" + number++);
            part = new PartCodec(FIRST_TYPES, Packing.GZIP).read(answer.body());
            part.records().forEach(record -> held.add(record.ref()));
        } while (!part.last());
        return held;
    }

    /** Everything that happened since the first part was made. */
    private static Map<RecordRef, CrmRecord> pulled(People.Person person, ApiClient client, SnapshotStep first) {
        Map<RecordRef, CrmRecord> puts = new HashMap<>();
        Position after = first.start();
        String place = null;
        ChangesPage page;
        do {
            ChangesRequest request =
                    new ChangesRequest(person.device().toString(), first.epoch(), after, place, first.fingerprint(), 5);
            page = read(client.postText("api/sync/v1/changes", THEN.write(request)), ChangesPage.class);
            assertEquals(SyncAction.OK, page.action());
            page.puts().forEach(record -> puts.put(record.ref(), record));
            after = page.next();
            place = page.nextPlace();
        } while (page.more());
        return puts;
    }

    @ParameterizedTest
    @EnumSource
    void oneAndTwoVersionsAgoTakeAFirstSnapshotPullAndPush(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Director");
        ApiClient admin = Administrator.of(server);
        String queue = admin.get("api/v1/queue").json().at("/records/0/id").asText();
        UUID customer = UUID.randomUUID();
        People.create(person.client(), "customer", customer, Map.of("name", "Old friend"));
        for (int schema = NOW - 2; schema < NOW; schema++) {
            ApiClient client = person.client().withHeader("Kehu-Schema", String.valueOf(schema));
            assertEquals("OK", call(person, client, "hello", hello(schema)).text("action"));
            List<SnapshotStep> parts = whole(person, client);
            assertEquals(heldToday(person), held(parts));
            assertToldAreHeldAndBinned(person, parts);
            UUID ticket = UUID.randomUUID();
            People.create(
                    person.client(),
                    "ticket",
                    ticket,
                    Map.of("subject", "Noise", "queue", queue, "customer", customer.toString()));
            String assign =
                    "{\"verb\":\"ticket.assign\",\"ticket\":\"%s\",\"agent\":\"%s\"}".formatted(ticket, person.id());
            JsonNode verdicts = call(person, client, "push", Map.of("units", List.of(unit(schema, schema, assign))))
                    .json()
                    .path("verdicts");
            assertEquals("APPLIED", verdicts.at("/0/kind").asText(), verdicts::toString);
            CrmRecord assigned =
                    Objects.requireNonNull(pulled(person, client, parts.get(0)).get(new RecordRef("ticket", ticket)));
            assertEquals(person.id(), assigned.get(Ticket.OWNER));
        }
    }

    /** The total told counts the bin too, which no snapshot carries. */
    private static void assertToldAreHeldAndBinned(People.Person person, List<SnapshotStep> parts) {
        long customers = held(parts).stream()
                .filter(ref -> ref.type().equals("customer"))
                .count();
        long binned = person.client()
                .post("api/v1/customer/query", Map.of("binned", true))
                .json()
                .path("count")
                .asLong(-1);
        assertEquals(
                customers + binned,
                Objects.requireNonNull(parts.get(0).totals()).get("customer"));
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfBeforeIsForItsOwnDeviceAndByTheRightsOfNow(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person director = People.withRole(server, "Director");
        People.Person other = People.withRole(server, "Salesperson");
        UUID customer = UUID.randomUUID();
        People.create(director.client(), "customer", customer, Map.of("name", "The director's own"));
        String old = String.valueOf(NOW - 2);
        ApiClient client = other.client().withHeader("Kehu-Schema", old);
        Holdings before = Holdings.of(server);
        assertEquals(
                "422 field-wrong", call(director, client, "snapshot", Map.of()).refusal());
        for (String cursor : List.of("", "x", "REST:customer", "REST:nothing:" + customer, "REST:customer:1")) {
            int status =
                    call(other, client, "snapshot", Map.of("cursor", cursor)).status();
            assertTrue(status == 422 || status == 200, cursor + " " + status);
        }
        RecordRef ref = new RecordRef("customer", customer);
        assertTrue(held(whole(director, director.client().withHeader("Kehu-Schema", old)))
                .contains(ref));
        assertFalse(held(whole(other, client)).contains(ref));
        assertEquals(before, Holdings.of(server));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheFirstVersionCalledOtherwiseIsUnderstood(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        UUID task = UUID.randomUUID();
        String create =
                "{\"verb\":\"record.create\",\"id\":\"%s\",\"values\":{\"type\":\"task\",\"values\":".formatted(task)
                        + "{\"subject\":\"Call\",\"kind\":\"TO" + "DO\"}}}";
        call(person, person.client(), "push", Map.of("units", List.of(unit(1, 9, create))));
        assertEquals(
                "GENERAL",
                person.client()
                        .get("api/v1/task/" + task)
                        .json()
                        .at("/values/kind")
                        .asText());
    }

    @ParameterizedTest
    @EnumSource
    void threeVersionsAgoIsGreetedAndToldNothingElse(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        int schema = NOW - 3;
        ApiClient client = person.client().withHeader("Kehu-Schema", String.valueOf(schema));
        assertEquals("UPGRADE", call(person, client, "hello", hello(schema)).text("action"));
        Holdings before = Holdings.of(server);
        for (String message : List.of("snapshot", "changes", "push", "digest", "repair")) {
            assertEquals("426 upgrade", call(person, client, message, Map.of()).refusal(), message);
        }
        assertEquals("426 upgrade", client.get("api/sync/v1/events").refusal());
        ApiClient unnamed = server.client().withHeader("Kehu-Schema", String.valueOf(schema));
        assertEquals(
                "401 not-signed-in", call(person, unnamed, "push", Map.of()).refusal());
        assertEquals(before, Holdings.of(server));
    }

    @ParameterizedTest
    @EnumSource
    void whatComesFromTheFutureIsRefusedInWords(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        Holdings before = Holdings.of(server);
        String command = "{\"verb\":\"customer.teleport\"}";
        JsonNode reason = call(person, person.client(), "push", Map.of("units", List.of(unit(NOW + 1, 1, command))))
                .json()
                .at("/verdicts/0/reason");
        ApiAnswer rest = person.client()
                .post("api/v1/commands", Map.of("schema", NOW + 1, "commands", List.of(Map.of("verb", "x"))));
        ApiAnswer header = call(person, person.client().withHeader("Kehu-Schema", "new"), "push", Map.of());
        assertAll(
                () -> assertEquals("newer_schema", reason.path("code").asText()),
                () -> assertEquals("422 newer_schema", rest.refusal()),
                () -> assertEquals(
                        "This was written in version " + (NOW + 1) + " of the data; the server knows versions up to "
                                + NOW + ". Bring the server up to date, then send it again.",
                        rest.text("detail")),
                () -> assertEquals("422 field-wrong", header.refusal()),
                () -> assertEquals(before, Holdings.of(server)));
    }
}
