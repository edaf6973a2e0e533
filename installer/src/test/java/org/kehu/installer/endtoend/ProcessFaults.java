package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.sync.KnownServer;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.server.running.TestDatabase;

/** The client as a process of its own, killed, crowded or left without room on the disk at the worst moments. */
abstract class ProcessFaults extends AtWork {
    private static final int ROUNDS = 6;
    private static final int NEWS = 2_000;
    private static final int UNIT = 500;

    ProcessFaults(TestDatabase database) {
        super(database);
    }

    @Test
    void aClientKilledWithItsPushOnTheWayLosesNothingAndDoesNothingTwice() throws StartProblem, InterruptedException {
        Laptop laptop = closed("Salesperson");
        AtomicBoolean first = new AtomicBoolean(true);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        front.on(PUSH, (request, onward) -> {
            Front.Answer answer = onward.send(request);
            if (first.getAndSet(false)) {
                decided.countDown();
                NetworkFaults.awaited(killed);
            }
            return answer;
        });
        try (ClerkProcess clerk = ClerkProcess.online(laptop.data(), laptop.person())) {
            decided.await();
            clerk.makes(5);
            clerk.kill();
            killed.countDown();
            laptop.restart();
            laptop.sync();
            assertAllThere(laptop, clerk.told());
        }
    }

    private Laptop closed(String role) throws StartProblem {
        Laptop laptop = laptop(role);
        laptop.session().close();
        return laptop;
    }

    /** What was told as done is at the server and here, and nothing is there that is not here. */
    private static void assertAllThere(Laptop laptop, List<ClerkProcess.Done> told) {
        assertTrue(!told.isEmpty());
        for (ClerkProcess.Done done : told) {
            assertNotNull(laptop.session().records().find(new RecordRef(Customer.TYPE.name(), done.customer())));
        }
        assertEquals(countAtServer(laptop), laptop.session().records().count(RecordQuery.of(Customer.TYPE)));
        assertTrue(laptop.session().attention().entries().isEmpty());
    }

    private static long countAtServer(Laptop laptop) {
        return laptop.person()
                .client()
                .get("api/v1/customer?count=true&limit=1")
                .json()
                .path("count")
                .asLong();
    }

    @Test
    @Tag("verify")
    void aClientKilledWhileItAppliesAPageGoesOnFromWhereItWas() throws StartProblem, IOException {
        Laptop laptop = closed("Director");
        makeNews();
        Random random = new Random(7);
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int millis = random.nextInt(600);
                try (ClerkProcess clerk = ClerkProcess.reading(laptop.data(), laptop.person())) {
                    front.on(CHANGES, (request, onward) -> {
                        Front.Answer answer = onward.send(request);
                        killer.schedule(() -> clerk.handle().destroyForcibly(), millis, TimeUnit.MILLISECONDS);
                        return answer;
                    });
                    clerk.stoppedBy();
                }
            }
        } finally {
            killer.shutdownNow();
            front.clear();
        }
        laptop.restart();
        laptop.sync();
        assertEquals(countAtServer(laptop), laptop.session().records().count(RecordQuery.of(Customer.TYPE)));
        assertEquals(List.of(), setAside(laptop));
    }

    private void makeNews() {
        for (int made = 0; made < NEWS; made += UNIT) {
            List<Map<String, ?>> creates = IntStream.range(0, UNIT)
                    .<Map<String, ?>>mapToObj(one -> Map.of(
                            "verb",
                            "record.create",
                            "id",
                            UUID.randomUUID().toString(),
                            "values",
                            Map.of("type", "customer", "values", Map.of("name", "News"))))
                    .toList();
            assertEquals(
                    200,
                    admin().post("api/v1/commands", Map.of("commands", creates)).status());
        }
    }

    private static List<Path> setAside(Laptop laptop) throws IOException {
        try (var files = Files.list(folder(laptop))) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged"))
                    .toList();
        }
    }

    private static Path folder(Laptop laptop) {
        KnownServer known = KnownServer.read(laptop.data()).orElseThrow();
        return CacheFolder.of(laptop.data(), known.server(), known.login()).folder();
    }

    @Tag("verify")
    @Test
    void aSecondProcessOnACacheIsToldSoAndTheFirstGoesOn() throws StartProblem {
        Laptop laptop = closed("Salesperson");
        try (ClerkProcess first = ClerkProcess.online(laptop.data(), laptop.person())) {
            first.makes(1);
            try (ClerkProcess second = ClerkProcess.offline(laptop.data(), laptop.person())) {
                assertEquals("problem.cache_in_use", second.stoppedBy());
                assertEquals(List.of(), second.told());
            }
            first.makes(5);
            first.kill();
            laptop.restart();
            laptop.sync();
            assertAllThere(laptop, first.told());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidAndWhatWasToldAsDoneIsKept() throws StartProblem, IOException, InterruptedException {
        Laptop laptop = closed("Salesperson");
        try (ClerkProcess clerk = ClerkProcess.offline(laptop.data(), laptop.person())) {
            clerk.makes(20);
            long size = Files.size(folder(laptop).resolve("cache.mv.db"));
            limit(clerk, size + 64 * 1024);
            assertEquals("disk_full", clerk.stoppedBy());
            List<ClerkProcess.Done> told = new ArrayList<>(clerk.told());
            Set<UUID> kept = laptop.opened(
                    tx -> tx.outbox().stream().map(OutboxUnit::operation).collect(Collectors.toSet()));
            Set<UUID> done =
                    told.stream().map(ClerkProcess.Done::operation).collect(Collectors.toCollection(HashSet::new));
            assertTrue(kept.containsAll(done), () -> done.size() + " told, kept " + kept.size());
            laptop.restart();
            laptop.sync();
            assertAllThere(laptop, told);
        }
    }

    /** The system lets no file of the process grow beyond, as on a full disk. */
    private static void limit(ClerkProcess clerk, long bytes) throws IOException, InterruptedException {
        Process set = new ProcessBuilder("prlimit", "--pid", "" + clerk.handle().pid(), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertEquals(0, set.waitFor());
    }
}
