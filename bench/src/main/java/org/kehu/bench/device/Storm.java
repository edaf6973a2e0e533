package org.kehu.bench.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.process.Stretch;
import org.kehu.bench.process.Times;
import org.kehu.bench.server.Calls;
import org.kehu.bench.server.KehuPerson;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;
import org.kehu.common.command.Verdict;
import org.kehu.common.setup.StartRole;

/** The morning: all devices come back at the same moment, each with what was done on it over night. */
final class Storm {
    private static final int DEVICES = 500;
    private static final int COMMANDS = 50;
    /** Devices of one person. */
    private static final int EACH = 10;

    private static final double SECONDS = 60;
    private static final double NANOS = 1e9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerRun server;
    private final Calls administrator;

    Storm(ServerRun server, Calls administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    /** @throws IOException if a unit was refused, or one that was applied is not there, or does not come to those who may see it */
    List<Row> rows(String part) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
        try {
            List<StormDevice> devices = devices(threads);
            long before = customers();
            Times times = new Times();
            AtomicInteger cut = new AtomicInteger();
            Stretch storm = new Stretch(server::cpuMillis);
            List<Map<UUID, Verdict.Kind>> verdicts = results(threads, DEVICES, number -> () -> {
                long start = System.nanoTime();
                Map<UUID, Verdict.Kind> given = devices.get(number).send(cut::incrementAndGet);
                synchronized (times) {
                    times.add((System.nanoTime() - start) / NANOS);
                }
                return given;
            });
            storm.end();
            requireAll(verdicts, customers() - before);
            String what = "morning storm: %d devices greet and send %d commands each, none refused, none lost"
                    .formatted(DEVICES, COMMANDS);
            Row sent = Row.alone(part, what, "s", storm.seconds(), Goal.atMost(SECONDS, "s"))
                    .with("units/s", DEVICES * COMMANDS / storm.seconds())
                    .with("device p50 s", times.at(0.5))
                    .with("device p95 s", times.at(0.95))
                    .with("sent again", cut.get())
                    .with("CPU s server", storm.cpu(0));
            return List.of(sent, taken(part, threads, devices));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Salespeople, each with some devices, who see what is theirs. */
    private List<StormDevice> devices(ExecutorService threads) throws IOException {
        List<KehuPerson> people = new ArrayList<>();
        for (int number = 0; number < DEVICES / EACH; number++) {
            people.add(KehuPerson.with(StartRole.SALESPERSON, "sales" + number, administrator));
        }
        return results(threads, DEVICES, number -> () -> {
            UUID id = UUID.randomUUID();
            return new StormDevice(people.get(number / EACH).on(administrator, id), id, number, COMMANDS);
        });
    }

    private Row taken(String part, ExecutorService threads, List<StormDevice> devices) throws IOException {
        AtomicInteger cut = new AtomicInteger();
        Stretch taking = new Stretch(server::cpuMillis);
        List<Integer> came = results(
                threads,
                DEVICES / EACH,
                person -> () -> devices.get(person * EACH).take(cut::incrementAndGet));
        taking.end();
        int least = came.stream().mapToInt(Integer::intValue).min().orElse(0);
        if (least < EACH * COMMANDS / 2) {
            throw new IOException("a device was told of " + least + " records, of " + EACH * COMMANDS / 2);
        }
        String what = "after the storm: %d devices, one of each person, take what is theirs of %d changes"
                .formatted(DEVICES / EACH, DEVICES * COMMANDS);
        return Row.alone(part, what, "s", taking.seconds(), Goal.NONE)
                .with("sent again", cut.get())
                .with("CPU s server", taking.cpu(0));
    }

    private long customers() throws IOException {
        String page = administrator.send(administrator.get("api/v1/customer?count=true&limit=1"));
        return JSON.readTree(page).path("count").asLong();
    }

    private static void requireAll(List<Map<UUID, Verdict.Kind>> verdicts, long made) throws IOException {
        long given = verdicts.stream().mapToLong(Map::size).sum();
        long refused = verdicts.stream()
                .flatMap(all -> all.values().stream())
                .filter(Verdict.Kind.REJECTED::equals)
                .count();
        if (given != DEVICES * COMMANDS || refused > 0 || made != DEVICES * COMMANDS / 2) {
            throw new IOException("of " + DEVICES * COMMANDS + " units " + given + " have a verdict and " + refused
                    + " were refused; " + made + " customers are new");
        }
    }

    private interface Work<T> {
        Callable<T> of(int number);
    }

    private static <T> List<T> results(ExecutorService threads, int many, Work<T> work) throws IOException {
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                all.add(work.of(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException("the storm", failed);
        }
    }
}
