package org.kehu.server.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kehu.common.Kehu;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** Units as a device of one person writes and sends them, right or wrong. */
final class Pushes {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong COUNTER = new AtomicLong();

    private final RunningServer server;
    final People.Person person;

    Pushes(RunningServer server, People.Person person) {
        this.server = server;
        this.person = person;
    }

    /** A unit of one command, as it should be. */
    static ObjectNode unit(JsonNode... commands) {
        String now = Instant.now().toString();
        ObjectNode unit = JSON.createObjectNode()
                .put("schema", Kehu.SCHEMA.versions().current())
                .put("id", UUID.randomUUID().toString())
                .put("operation", UUID.randomUUID().toString())
                .put("counter", COUNTER.incrementAndGet());
        var calls = unit.putArray("calls");
        for (JsonNode command : commands) {
            calls.addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("happenedAt", now)
                    .put("seen", now)
                    .set("command", command);
        }
        return unit;
    }

    static ObjectNode command(String verb, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("verb", verb);
        return JSON.valueToTree(all);
    }

    static ObjectNode create(String type, UUID id, Map<String, ?> values) {
        return command("record.create", Map.of("id", id.toString(), "values", Map.of("type", type, "values", values)));
    }

    static ObjectNode customer(String name) {
        return create("customer", UUID.randomUUID(), Map.of("name", name));
    }

    static ObjectNode edit(String type, UUID id, String field, Object before, Object after) {
        Map<String, ?> changes = Map.of(field, Map.of("set", Arrays.asList(before, after)));
        return command(
                "record.edit",
                Map.of("edit", Map.of("type", type, "id", id.toString(), "changes", changes), "seenRevision", 1));
    }

    ApiAnswer send(String... units) {
        return person.client()
                .post("api/sync/v1/push", Map.of("device", person.device().toString(), "units", List.of(units)));
    }

    /** Half a character can be sent only by its number. */
    private static String text(JsonNode unit) {
        try {
            return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(unit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> verdicts(JsonNode... units) {
        List<JsonNode> verdicts = new ArrayList<>();
        String[] texts = Arrays.stream(units).map(Pushes::text).toArray(String[]::new);
        send(texts).json().path("verdicts").forEach(verdicts::add);
        return verdicts;
    }

    static String said(JsonNode verdict) {
        JsonNode reason = verdict.path("reason");
        return reason.isObject()
                ? reason.path("code").asText()
                : verdict.path("kind").asText();
    }

    /** What the administrator is told was refused to this person, the newest first. */
    List<JsonNode> audit() {
        List<JsonNode> rows = new ArrayList<>();
        Administrator.of(server)
                .get("api/v1/refusals?user=" + person.id())
                .json()
                .forEach(rows::add);
        return rows;
    }
}
