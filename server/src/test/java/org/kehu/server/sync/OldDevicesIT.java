package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
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

    @ParameterizedTest
    @EnumSource
    void oneAndTwoVersionsAgoStillWork(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Director");
        ApiClient admin = Administrator.of(server);
        String queue = admin.get("api/v1/queue").json().at("/records/0/id").asText();
        UUID customer = UUID.randomUUID();
        People.create(person.client(), "customer", customer, Map.of("name", "Old friend"));
        for (int schema = NOW - 2; schema < NOW; schema++) {
            ApiClient client = person.client().withHeader("Kehu-Schema", String.valueOf(schema));
            assertEquals("OK", call(person, client, "hello", hello(schema)).text("action"));
            assertEquals(200, call(person, client, "snapshot", Map.of()).status());
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
            assertEquals(
                    person.id().toString(),
                    admin.get("api/v1/ticket/" + ticket)
                            .json()
                            .at("/values/owner")
                            .asText());
        }
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
