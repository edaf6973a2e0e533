package org.kehu.server.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A server that has run for longer than devices may be away, and a device that was. */
class LogFloorIT {
    private static final Duration SOON = Duration.ofMinutes(2);

    /** As the time would have made it, while the server does not run. */
    private static void age(Map<String, String> settings, Path data) throws SQLException {
        String file = "jdbc:h2:file:" + data.resolve("database/kehu");
        try (Connection connection = DriverManager.getConnection(
                        settings.getOrDefault("KEHU_DATABASE_URL", file),
                        settings.getOrDefault("KEHU_DATABASE_USER", "kehu"),
                        settings.getOrDefault("KEHU_DATABASE_PASSWORD", "embedded"));
                Statement statement = connection.createStatement()) {
            statement.execute("update change_log set logged_at = logged_at - interval '200' day");
        }
    }

    private static JsonNode call(People.Person person, ApiClient client, String message, Map<String, ?> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("device", person.device().toString());
        return client.post("api/sync/v1/" + message, all).json();
    }

    /** A device that holds everything: where it is, and by which rights. */
    private static Map<String, Object> place(People.Person person, ApiClient client) {
        JsonNode plan = call(person, client, "snapshot", Map.of("counting", false));
        Map<String, Object> place = new HashMap<>();
        place.put("epoch", plan.path("epoch").asText());
        place.put("fingerprint", plan.path("fingerprint").asText());
        place.put("after", Map.of("seq", plan.at("/start/seq").asLong(), "tag", tag(plan)));
        place.put("seen", place.get("after"));
        place.put("limit", 50);
        client.delete("api/sync/v1/snapshot/" + plan.path("id").asText());
        return place;
    }

    private static String tag(JsonNode plan) {
        return plan.at("/start/tag").asText();
    }

    private static String action(People.Person person, ApiClient client, Map<String, Object> place) {
        return call(person, client, "changes", place).path("action").asText();
    }

    @Test
    void whoWasAwayForTooLongBeginsAnewAndNothingOfItsWorkIsLost(@TempDir Path data) throws SQLException {
        awayForTooLong(TestDatabase.H2, data);
    }

    @Test
    void soItIsOnPostgres(@TempDir Path data) throws SQLException {
        awayForTooLong(TestDatabase.POSTGRESQL, data);
    }

    private static void awayForTooLong(TestDatabase database, Path data) throws SQLException {
        Map<String, String> settings = database.fresh();
        UUID customer = UUID.randomUUID();
        People.Person person;
        Map<String, Object> old;
        RunningServer first = RunningServer.start(data, settings);
        try (first) {
            person = People.withRole(first, "Director");
            old = place(person, person.client());
            People.create(person.client(), "customer", customer, Map.of("name", "Known for long"));
            assertEquals("OK", action(person, person.client(), old));
        }
        age(settings, data);
        People.Person known = person;
        ApiClient client = person.client();
        try (RunningServer again = first.startAgain()) {
            assertEquals(first.https(), again.https());
            await().atMost(SOON).until(() -> action(known, client, old).equals("RESNAPSHOT"));
            UUID made = UUID.randomUUID();
            Map<String, Object> push = new HashMap<>(old);
            push.put(
                    "units",
                    List.of(Pushes.unit(Pushes.create("customer", made, Map.of("name", "Typed while away")))
                            .toString()));
            assertEquals(
                    "RESNAPSHOT",
                    call(person, client, "push", push).path("action").asText());
            assertEquals(404, client.get("api/v1/customer/" + made).status());

            takesAllAnewAndSends(known, push, made);
            JsonNode history =
                    client.get("api/v1/customer/" + customer + "/history").json();
            assertTrue(history.toString().contains("Known for long"), history::toString);
        }
    }

    private static void takesAllAnewAndSends(People.Person person, Map<String, Object> push, UUID made) {
        ApiClient client = person.client();
        Map<String, Object> now = place(person, client);
        assertEquals("OK", action(person, client, now));
        push.putAll(now);
        assertEquals(
                "APPLIED",
                call(person, client, "push", push).at("/verdicts/0/kind").asText());
        JsonNode page = call(person, client, "changes", now);
        assertEquals(made.toString(), page.at("/puts/0/id").asText(), page::toString);
    }
}
