package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.command.Redirect;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Two customers become one, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MergeIT {
    private static final int ROUNDS = 10;

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private ApiClient admin;
    private People.Person anna;
    private People.Person ben;
    private UUID kept;
    private UUID gone;

    @BeforeEach
    void begin() {
        server = RunningServer.on(database);
        admin = Administrator.of(server);
        anna = People.withRole(server, "Salesperson");
        ben = People.withRole(server, "Salesperson");
        kept = customer(anna.client(), "Acme");
        gone = customer(ben.client(), "Acme Ltd");
    }

    private static UUID customer(ApiClient caller, String name) {
        UUID id = UUID.randomUUID();
        assertEquals(
                200, People.create(caller, "customer", id, Map.of("name", name)).status());
        return id;
    }

    private static UUID contact(ApiClient caller, UUID customer) {
        UUID id = UUID.randomUUID();
        Map<String, ?> values = Map.of("customer", customer.toString(), "name", Map.of("family", "Li"));
        assertEquals(200, People.create(caller, "contact", id, values).status());
        return id;
    }

    private ApiAnswer merge() {
        return People.give(
                admin,
                Map.of(
                        "verb",
                        "record.merge",
                        "survivor",
                        Map.of("type", "customer", "id", kept.toString()),
                        "loser",
                        gone.toString(),
                        "taken",
                        List.of()));
    }

    private JsonNode values(String type, UUID id) {
        return admin.get("api/v1/" + type + "/" + id).json().path("values");
    }

    @Test
    void theLosersChildrenAreSeenWithTheSurvivorAndItsAddressLeadsThere() {
        UUID contact = contact(ben.client(), gone);
        assertEquals(404, anna.client().get("api/v1/contact/" + contact).status());
        assertEquals(200, merge().status());
        assertEquals(200, anna.client().get("api/v1/contact/" + contact).status());
        assertEquals(404, ben.client().get("api/v1/contact/" + contact).status());
        ApiAnswer there = anna.client().get("api/v1/customer/" + gone);
        assertEquals(308, there.status());
        assertTrue(there.header("Location").endsWith("/api/v1/customer/" + kept), there.header("Location"));
        JsonNode binned = ben.client().get("api/v1/customer/" + gone).json();
        assertTrue(binned.at("/values/deletedAt").isTextual(), "who may not see the survivor sees the bin");
        UUID late = contact(admin, gone);
        assertEquals(kept.toString(), values("contact", late).path("customer").asText());
        assertEquals(200, anna.client().get("api/v1/contact/" + late).status());
    }

    @Test
    void aMergeIsTakenBackAsAWhole() {
        UUID contact = contact(ben.client(), gone);
        merge();
        JsonNode history = admin.get("api/v1/contact/" + contact + "/history").json();
        String operation = last(history).path("operation").asText();
        List<Map<String, String>> records = new ArrayList<>();
        records.add(Map.of("type", "customer", "id", gone.toString()));
        records.add(Map.of("type", "redirect", "id", Redirect.of(gone).id().toString()));
        records.add(Map.of("type", "contact", "id", contact.toString()));
        ApiAnswer undone =
                People.give(admin, Map.of("verb", "operation.undo", "operation", operation, "records", records));
        assertEquals(200, undone.status(), undone.json()::toString);
        assertEquals(200, ben.client().get("api/v1/customer/" + gone).status());
        assertEquals(200, ben.client().get("api/v1/contact/" + contact).status());
        assertEquals(404, anna.client().get("api/v1/contact/" + contact).status());
    }

    private static JsonNode last(JsonNode history) {
        JsonNode rows = history.path("history");
        JsonNode newest = rows.get(0);
        for (JsonNode row : rows) {
            newest = row.path("seq").asLong() > newest.path("seq").asLong() ? row : newest;
        }
        return newest;
    }

    @Test
    void nothingThatIsMadeMeanwhileStaysWithTheLoser() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                kept = customer(admin, "Kept " + round);
                gone = customer(admin, "Gone " + round);
                List<UUID> made = new ArrayList<>();
                Future<?> making = threads.submit(() -> {
                    for (int i = 0; i < 4; i++) {
                        made.add(task(gone));
                    }
                });
                Future<ApiAnswer> merging = threads.submit(this::mergeAtLast);
                making.get();
                assertEquals(200, merging.get().status());
                for (UUID task : made) {
                    assertEquals(
                            kept.toString(),
                            values("task", task).path("customer").asText());
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Who is told that there was too much going on asks again. */
    private ApiAnswer mergeAtLast() {
        ApiAnswer answer = merge();
        while (answer.status() == 503) {
            answer = merge();
        }
        return answer;
    }

    private UUID task(UUID customer) {
        UUID id = UUID.randomUUID();
        ApiAnswer answer = People.create(admin, "task", id, Map.of("subject", "Call", "customer", customer.toString()));
        assertEquals(200, answer.status(), answer.json()::toString);
        return id;
    }
}
