package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A device and the server, message by message. */
class SyncIT {
    private static final String UNIT = """
            {"schema":1,"id":"%1$s","operation":"%1$s","counter":1,"calls":[{"id":"%2$s","happenedAt":"%3$s",\
            "seen":"%3$s","command":{"verb":"record.create","id":"%4$s","values":{"type":"customer","values":%5$s}}}]}""";

    private static String unit(UUID customer, String values) {
        return UNIT.formatted(UUID.randomUUID(), UUID.randomUUID(), Instant.now(), customer, values);
    }

    private static ApiAnswer call(People.Person person, String message, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("device", person.device().toString());
        return person.client().post("api/sync/v1/" + message, all);
    }

    private static JsonNode push(People.Person person, String... units) {
        return call(person, "push", Map.of("units", List.of(units))).json().path("verdicts");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPushedComesBackAsAChange(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        JsonNode hello = call(person, "hello", hello()).json();
        assertEquals("OK", hello.path("action").asText());
        JsonNode start = call(person, "snapshot", Map.of()).json().path("start");
        UUID customer = UUID.randomUUID();
        JsonNode verdict = push(person, unit(customer, "{\"name\":\"Pushed\"}")).get(0);
        assertEquals("APPLIED", verdict.path("kind").asText());
        JsonNode changes = call(
                        person,
                        "changes",
                        Map.of(
                                "epoch",
                                hello.path("epoch").asText(),
                                "after",
                                start,
                                "fingerprint",
                                hello.path("fingerprint").asText(),
                                "limit",
                                1000))
                .json();
        assertTrue(StreamSupport.stream(changes.path("puts").spliterator(), false)
                .anyMatch(put -> put.path("id").asText().equals(customer.toString())));
    }

    @ParameterizedTest
    @EnumSource
    void whatDiffersIsFoundByDigestAndRepaired(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        UUID customer = UUID.randomUUID();
        push(person, unit(customer, "{\"name\":\"Lost\"}"));
        String epoch = call(person, "hello", hello()).json().path("epoch").asText();
        JsonNode head = call(person, "snapshot", Map.of()).json().path("start");
        Map<String, ?> nothing = Map.of("counts", Collections.nCopies(256, 0), "sums", Collections.nCopies(256, 0L));
        JsonNode reply = call(person, "digest", Map.of("epoch", epoch, "after", head, "digest", nothing))
                .json();
        int bucket = (int) (customer.getLeastSignificantBits() & 255);
        assertTrue(
                reply.path("behind").asBoolean()
                        || StreamSupport.stream(reply.path("buckets").spliterator(), false)
                                .anyMatch(one -> one.asInt() == bucket),
                reply::toString);
        JsonNode repair =
                call(person, "repair", Map.of("epoch", epoch, "bucket", bucket)).json();
        assertTrue(StreamSupport.stream(repair.path("records").spliterator(), false)
                .anyMatch(record -> record.path("id").asText().equals(customer.toString())));
        assertEquals(
                "422 bad_message",
                call(person, "repair", Map.of("epoch", epoch, "bucket", 256)).refusal());
        assertEquals(
                "422 bad_message",
                call(
                                person,
                                "digest",
                                Map.of(
                                        "epoch",
                                        epoch,
                                        "after",
                                        head,
                                        "digest",
                                        Map.of("counts", List.of(), "sums", List.of())))
                        .refusal());
    }

    private static Map<String, ?> hello() {
        Map<String, Integer> start = Map.of("seq", 0, "tag", 0);
        return Map.of("app", "test", "schema", 1, "checkpoint", start, "seen", start);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedUnitIsAVerdictAndTheOthersGoOn(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        String good = unit(UUID.randomUUID(), "{\"name\":\"Good\"}");
        JsonNode verdicts = push(person, unit(UUID.randomUUID(), "{}"), good);
        assertEquals("REJECTED", verdicts.get(0).path("kind").asText());
        assertEquals("required", verdicts.get(0).at("/reason/code").asText());
        assertEquals("APPLIED", verdicts.get(1).path("kind").asText());
        assertEquals("DUPLICATE", push(person, good).get(0).path("kind").asText());
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceSpeaksForItselfAlone(TestDatabase database) {
        People.Person person = People.withRole(RunningServer.on(database), "Salesperson");
        ApiAnswer other = person.client()
                .post("api/sync/v1/push", Map.of("device", UUID.randomUUID().toString(), "units", List.of()));
        assertEquals("422 field-wrong", other.refusal());
        assertEquals(
                "422 bad_message",
                person.client().postText("api/sync/v1/push", "[]").refusal());
    }
}
