package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.CountedStatements;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/**
 * Fifty records cost as many statements as five, in whatever is read of many: nothing is asked again for each row. Counted where the
 * statements go by, between the server and PostgreSQL; both databases are asked by the same code.
 */
class StatementsIT {
    private static final int FEW = 5;
    private static final int MANY = 50;
    /** The server works by itself now and then; its statements are in some counts and not in all. */
    private static final int TIMES = 5;

    private static final String WHEELS =
            "{\"type\":\"customer\",\"filter\":{\"path\":\"name\",\"contains\":\"Wheels\"}}";

    @TempDir
    private Path data;

    private static void make(ApiClient caller, String type, IntFunction<Map<String, ?>> values) {
        List<Map<String, ?>> commands = new ArrayList<>();
        for (int i = 0; i < MANY + FEW; i++) {
            Map<String, ?> record = Map.of("type", type, "values", values.apply(i));
            commands.add(Map.of("verb", "record.create", "id", UUID.randomUUID().toString(), "values", record));
        }
        ApiAnswer answer = caller.post("api/v1/commands", Map.of("commands", commands));
        assertEquals(200, answer.status(), () -> type + ": " + answer.json());
    }

    private static void fill(ApiClient caller, UUID customer, String pipeline) {
        String of = customer.toString();
        assertEquals(
                200,
                People.create(caller, "customer", customer, Map.of("name", "Of all"))
                        .status());
        make(caller, "customer", i -> Map.of("name", "Wheels " + i));
        make(
                caller,
                "contact",
                i -> Map.of(
                        "name",
                        Map.of("family", "Li", "given", "n" + i),
                        "customer",
                        of,
                        "mobile",
                        i < FEW ? "13900139000" : "13800138000"));
        make(caller, "opportunity", i -> Map.of("title", "Deal " + i, "customer", of, "pipeline", pipeline));
        make(caller, "ticket", i -> Map.of("subject", "Loose " + i, "customer", of));
        make(caller, "task", i -> Map.of("subject", "Call " + i, "customer", of));
        make(
                caller,
                "activity",
                i -> Map.of(
                        "kind", "CALL", "subject", "Called " + i, "customer", of, "startedAt", "2026-11-20T02:00:00Z"));
    }

    private static ApiAnswer answered(ApiAnswer answer) {
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return answer;
    }

    /** The least of several, and how many records came. */
    private static String cost(CountedStatements counted, ToIntFunction<Integer> asked, int limit) {
        long least = Long.MAX_VALUE;
        int rows = asked.applyAsInt(limit);
        for (int i = 0; i < TIMES; i++) {
            long before = counted.count();
            asked.applyAsInt(limit);
            least = Math.min(least, counted.count() - before);
        }
        assertTrue(least > 0 && rows <= limit, () -> "nothing was counted, or more came than asked for: " + rows);
        return rows == limit || limit == FEW ? String.valueOf(least) : least + " for " + rows + " records";
    }

    /** Each with how many it is to give. */
    private static Map<String, ToIntFunction<Integer>> requests(ApiClient caller, UUID customer, UUID group) {
        Map<String, ToIntFunction<Integer>> requests = new TreeMap<>();
        for (String type : List.of("customer", "contact", "opportunity", "ticket", "task", "activity")) {
            String path = "api/v1/" + type;
            requests.put(path, limit -> size(caller.get(path + "?limit=" + limit)));
            requests.put(
                    path + " newest first, counted",
                    limit -> size(caller.get(path + "?count=true&sort=-modifiedAt&limit=" + limit)));
        }
        for (String part : List.of("contact", "opportunity", "ticket", "task")) {
            String path = "api/v1/" + part + "?customer=" + customer + "&limit=";
            requests.put("card: " + part, limit -> size(caller.get(path + limit)));
        }
        requests.put(
                "timeline",
                limit -> size(caller.get("api/v1/activity?customer=" + customer + "&sort=-startedAt&limit=" + limit)));
        requests.put(
                "history",
                limit -> answered(caller.get("api/v1/customer/" + customer + "/history?limit=" + limit))
                        .json()
                        .path("history")
                        .size());
        requests.putAll(found(caller, group));
        return requests;
    }

    /** What the log and the index of searches tell, and a group. */
    private static Map<String, ToIntFunction<Integer>> found(ApiClient caller, UUID group) {
        Map<String, ToIntFunction<Integer>> requests = new TreeMap<>();
        requests.put(
                "operations",
                limit -> answered(caller.get("api/v1/operations?limit=" + limit))
                        .json()
                        .path("operations")
                        .size());
        requests.put(
                "search",
                limit -> answered(caller.get("api/v1/search?q=Wheels&types=customer&limit=" + limit))
                        .json()
                        .at("/groups/0/hits")
                        .size());
        requests.put(
                "search by what hangs on it",
                limit -> answered(caller.get("api/v1/search?q=Deal&types=opportunity&limit=" + limit))
                        .json()
                        .at("/groups/0/hits")
                        .size());
        Map<String, ?> grouped = Map.of("inGroup", group.toString());
        requests.put(
                "group by a rule",
                limit -> size(caller.post(
                        "api/v1/customer/query", Map.of("filter", grouped, "page", Map.of("size", limit)))));
        return requests;
    }

    /** One after the other, on two devices by turns: as many operations. */
    private static void work(List<People.Person> devices, UUID customer) {
        List<?> nothing = Arrays.asList(null, "Said 0");
        for (int i = 0; i < MANY + FEW; i++) {
            ApiClient caller = devices.get(i % devices.size()).client();
            JsonNode now = caller.get("api/v1/customer/" + customer).json();
            Map<String, ?> notes = Map.of("set", i == 0 ? nothing : List.of("Said " + (i - 1), "Said " + i));
            Map<String, ?> edit =
                    Map.of("type", "customer", "id", customer.toString(), "changes", Map.of("notes", notes));
            Map<String, ?> change = Map.of(
                    "verb",
                    "record.edit",
                    "edit",
                    edit,
                    "seenRevision",
                    now.path("revision").asLong());
            answered(People.give(caller, change));
        }
    }

    /** What somebody is told of records that he may not see: five and fifty have the same number. */
    private static Map<String, ToIntFunction<Integer>> questions(
            ApiClient asker, ApiClient admin, UUID few, UUID many) {
        Map<String, ToIntFunction<Integer>> questions = new TreeMap<>();
        questions.put("duplicates", limit -> {
            Map<String, ?> values = Map.of("mobile", limit == FEW ? "13900139000" : "13800138000");
            JsonNode found = answered(
                            asker.post("api/v1/duplicates", Map.of("type", "contact", "values", values, "seen", true)))
                    .json()
                    .path("found");
            assertTrue(found.size() > 0, "nothing was found");
            return limit;
        });
        questions.put("handover", limit -> {
            JsonNode hidden = answered(admin.get("api/v1/handovers/hidden?leaver=" + (limit == FEW ? few : many)))
                    .json();
            assertTrue(hidden.path("hidden").isNumber(), hidden::toString);
            return limit;
        });
        questions.put("exports", limit -> size(admin.get("api/v1/exportLog?limit=" + limit)));
        return questions;
    }

    private static void export(ApiClient admin) {
        List<Map<String, ?>> commands = new ArrayList<>();
        for (int i = 0; i < MANY + FEW; i++) {
            Map<String, Object> command = new TreeMap<>(Map.of("verb", "record.export", "recordType", "customer"));
            command.put("id", UUID.randomUUID().toString());
            command.putAll(Map.of("format", "CSV", "rows", 3, "fields", "name", "filter", "All", "reason", "Fair"));
            command.putAll(Map.of("fileName", "customers.csv", "fingerprint", "0f".repeat(32)));
            commands.add(command);
        }
        answered(admin.post("api/v1/commands", Map.of("commands", commands)));
    }

    private static int size(ApiAnswer answer) {
        JsonNode records = answered(answer).json().path("records");
        assertTrue(records.isArray(), () -> answer.json().toString());
        return records.size();
    }

    @Test
    void manyRecordsCostNoMoreStatementsThanFew() throws Exception {
        try (CountedStatements counted = CountedStatements.of(TestDatabase.POSTGRESQL.fresh());
                RunningServer server = RunningServer.start(data, counted.settings())) {
            ApiClient admin = Administrator.of(server);
            String pipeline =
                    admin.get("api/v1/pipeline").json().at("/records/0/id").asText();
            People.Person person = People.withRole(server, "Salesperson");
            UUID customer = UUID.randomUUID();
            UUID group = UUID.randomUUID();
            fill(person.client(), customer, pipeline);
            work(List.of(person, People.onAnotherDevice(server, person)), customer);
            answered(People.create(
                    person.client(),
                    "customerGroup",
                    group,
                    Map.of("name", "Wheels", "kind", "BY_RULE", "rule", WHEELS)));
            export(admin);
            People.Person stranger = People.withRole(server, "Salesperson");
            Map<String, String> few = new TreeMap<>();
            Map<String, String> many = new TreeMap<>();
            Map<String, ToIntFunction<Integer>> asked = new TreeMap<>();
            requests(admin, customer, group).forEach((name, one) -> asked.put("admin " + name, one));
            requests(person.client(), customer, group).forEach((name, one) -> asked.put("person " + name, one));
            asked.putAll(questions(stranger.client(), admin, stranger.id(), person.id()));
            asked.forEach((name, one) -> {
                few.put(name, cost(counted, one, FEW));
                many.put(name, cost(counted, one, MANY));
            });
            assertEquals(few, many);
        }
    }
}
