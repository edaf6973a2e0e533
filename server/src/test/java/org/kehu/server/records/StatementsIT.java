package org.kehu.server.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * A list of fifty records costs as many statements as one of five: nothing is asked again for each row. Counted where the
 * statements go by, between the server and PostgreSQL; both databases are asked by the same code.
 */
class StatementsIT {
    private static final int FEW = 5;
    private static final int MANY = 50;
    /** The server works by itself now and then; its statements are in some counts and not in all. */
    private static final int TIMES = 5;

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
        make(caller, "contact", i -> Map.of("name", Map.of("family", "Li", "given", "n" + i), "customer", of));
        make(caller, "opportunity", i -> Map.of("title", "Deal " + i, "customer", of, "pipeline", pipeline));
        make(caller, "ticket", i -> Map.of("subject", "Loose " + i, "customer", of));
        make(caller, "task", i -> Map.of("subject", "Call " + i, "customer", of));
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

    private static Map<String, ToIntFunction<Integer>> requests(ApiClient caller) {
        Map<String, ToIntFunction<Integer>> requests = new TreeMap<>();
        for (String type : List.of("customer", "contact", "opportunity", "ticket", "task")) {
            String path = "api/v1/" + type;
            requests.put(path, limit -> size(caller.get(path + "?limit=" + limit)));
            requests.put(
                    path + " newest first, counted",
                    limit -> size(caller.get(path + "?count=true&sort=-modifiedAt&limit=" + limit)));
        }
        return requests;
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
            ApiClient person = People.withRole(server, "Salesperson").client();
            UUID customer = UUID.randomUUID();
            fill(person, customer, pipeline);
            Map<String, String> few = new TreeMap<>();
            Map<String, String> many = new TreeMap<>();
            for (Map.Entry<String, ApiClient> who :
                    Map.of("admin ", admin, "person ", person).entrySet()) {
                requests(who.getValue()).forEach((name, asked) -> {
                    few.put(who.getKey() + name, cost(counted, asked, FEW));
                    many.put(who.getKey() + name, cost(counted, asked, MANY));
                });
            }
            assertEquals(few, many);
        }
    }
}
