package org.kehu.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kehu.bench.seed.Seed;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Customer;

/**
 * The seed as commands, through the door as everything else: tables, scopes, log and search are then as they would be. Units
 * of 500 over two connections.
 */
public final class KehuSeeding {
    static final String COMMANDS = "api/v1/commands";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "bench";
    private static final int WALK = 1_000;
    private static final int CONNECTIONS = 2;

    private KehuSeeding() {}

    /** Customers from one place to another and what belongs to them. */
    public static void load(Calls calls, int from, int to) throws IOException {
        int dealsFrom = Seed.deals(from);
        int dealsTo = Seed.deals(to);
        load(calls, from, to, "customer", SeedValues::customer);
        load(calls, from, to, "contact", SeedValues::contact);
        load(calls, dealsFrom, dealsTo, "opportunity", SeedValues::deal);
        load(calls, dealsFrom, dealsTo, "ticket", SeedValues::ticket);
        load(calls, dealsFrom, dealsTo, "message", SeedValues::message);
    }

    private static void load(Calls calls, int from, int to, String kind, IntFunction<FieldValues> values)
            throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int first = from; first < to; first += CommandUnit.MOST) {
                int start = first;
                int end = Math.min(to, first + CommandUnit.MOST);
                sent.add(threads.submit(() -> calls.send(calls.post(COMMANDS, imports(kind, start, end, values)))));
            }
            for (Future<String> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException("importing " + kind, failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Another import brings customers a new source, in units of 500. */
    public static void touch(Calls calls, int from, int to) throws IOException {
        String source = "news " + System.nanoTime();
        load(calls, from, to, "customer", place -> FieldValues.of(Customer.TYPE).with(Customer.SOURCE, source));
    }

    private static String imports(String kind, int from, int to, IntFunction<FieldValues> values) {
        return unit(IntStream.range(from, to)
                .mapToObj(place -> new ImportRecord(Seed.id(kind, place), values.apply(place), BATCH))
                .toArray(Command[]::new));
    }

    /** The body that gives the commands as one unit. */
    public static String unit(Command... commands) {
        ObjectNode unit = JSON.createObjectNode();
        ArrayNode all = unit.putArray("commands");
        Arrays.stream(commands).map(Kehu.CATALOG.commands()::write).forEach(all::add);
        return unit.toString();
    }

    /** Walks the list to a depth as anybody must; the cursor leads on from there. */
    static String cursor(Calls calls, int skipped) throws IOException {
        String cursor = "";
        for (int left = skipped; left > 0; left -= WALK) {
            String after = cursor.isEmpty() ? "" : "&after=" + cursor;
            String path = "api/v1/customer?sort=name&limit=" + Math.min(WALK, left) + after;
            JsonNode page = JSON.readTree(calls.send(calls.get(path)));
            cursor = page.path("next").asText();
        }
        return cursor;
    }
}
