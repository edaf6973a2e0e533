package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.sync.KnownServer;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.TestDatabase;

/** A laptop whose clock is wrong, or whose cache is damaged. */
abstract class DeviceFaults extends AtWork {
    private static final Duration TEN_YEARS = Duration.ofDays(3653);
    private static final Map<String, UnaryOperator<byte[]>> RUINS = Map.of(
            "empty", whole -> new byte[0],
            "truncated", whole -> Arrays.copyOf(whole, whole.length / 3),
            "flipped", DeviceFaults::flipped);

    DeviceFaults(TestDatabase database) {
        super(database);
    }

    private static byte[] flipped(byte[] whole) {
        byte[] ruined = whole.clone();
        new Random(3).ints(2_000, 0, ruined.length).forEach(at -> ruined[at] ^= 0x40);
        return ruined;
    }

    /** As clocks go wrong: years ahead, years behind, and back and forth with every look at them. */
    private static InstantSource clock(String kind) {
        AtomicLong looks = new AtomicLong();
        return switch (kind) {
            case "ahead" -> () -> Instant.now().plus(TEN_YEARS);
            case "behind" -> () -> Instant.now().minus(TEN_YEARS);
            default -> () -> Instant.now().plusSeconds(looks.getAndIncrement() % 2 == 0 ? 3_600 : -3_600);
        };
    }

    @Tag("verify")
    @ParameterizedTest
    @ValueSource(strings = {"ahead", "behind", "jumping"})
    void aWrongClockChangesNothingButWhatIsSaidOfItsTime(String kind) throws StartProblem {
        Instant begun = Instant.now();
        Laptop wrong = laptop(People.withRole(server, "Director"), clock(kind));
        Laptop right = laptop("Director");
        RecordRef customer = makes(wrong, "Told by a wrong clock");
        wrong.sync();
        right.sync();
        wrong.leave();
        right.leave();
        wrong.edits(customer, Customer.INDUSTRY, "Rail");
        right.edits(customer, Customer.INDUSTRY, "Trams");
        right.edits(customer, Customer.NOTES, "Told by a right clock");
        wrong.comeBack();
        right.comeBack();
        wrong.sync();
        for (Laptop laptop : new Laptop[] {wrong, right}) {
            assertEquals("Trams", laptop.sees(customer).get(Customer.INDUSTRY));
            assertEquals("Told by a right clock", laptop.sees(customer).get(Customer.NOTES));
        }
        assertEquals("Trams", onServer(customer, "industry"));
        Instant ended = Instant.now();
        StreamSupport.stream(
                        admin().get("api/v1/customer/" + customer.id() + "/history")
                                .json()
                                .path("history")
                                .spliterator(),
                        false)
                .map(row -> Instant.parse(row.path("happenedAt").asText()))
                .forEach(at -> assertFalse(at.isBefore(begun) || at.isAfter(ended), () -> at + " is told"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "truncated", "flipped"})
    void aDamagedCacheIsSetAsideAndWhatWasTypedIsSent(String ruin) throws StartProblem, IOException {
        Laptop laptop = laptop("Salesperson");
        RecordRef customer = makes(laptop, "Before the damage");
        laptop.sync();
        laptop.leave();
        laptop.edits(customer, Customer.INDUSTRY, "Rail");
        RecordRef added = makes(laptop, "Typed without a network");
        laptop.session().close();
        Path cache = cache(laptop);
        Files.write(cache, RUINS.get(ruin).apply(Files.readAllBytes(cache)));
        // With the cache the token is gone: the password that opens the cache signs in again.
        laptop.mend();
        laptop.restart();
        laptop.sync();
        assertEquals("Rail", onServer(customer, "industry"));
        assertEquals("Typed without a network", onServer(added, "name"));
        assertEquals("Rail", laptop.sees(customer).get(Customer.INDUSTRY));
        assertTrue(laptop.session().attention().entries().isEmpty());
    }

    /** What the log cannot tell any more, the cache still can. */
    @ParameterizedTest
    @ValueSource(strings = {"empty", "truncated", "flipped"})
    void aDamagedLogCostsNothingWhileTheCacheIsWhole(String ruin) throws StartProblem, IOException {
        Laptop laptop = laptop("Salesperson");
        RecordRef customer = makes(laptop, "Before the damage of the log");
        laptop.sync();
        laptop.leave();
        laptop.edits(customer, Customer.INDUSTRY, "Rail");
        RecordRef added = makes(laptop, "Typed before the log was damaged");
        laptop.session().close();
        Path log = folder(laptop).resolve("outbox.journal");
        Files.write(log, RUINS.get(ruin).apply(Files.readAllBytes(log)));
        laptop.mend();
        laptop.restart();
        assertEquals(ruin.equals("flipped"), laptop.session().outboxWasDamaged());
        laptop.sync();
        assertEquals("Rail", onServer(customer, "industry"));
        assertEquals("Typed before the log was damaged", onServer(added, "name"));
        assertTrue(laptop.session().attention().entries().isEmpty());
    }

    private static Path cache(Laptop laptop) {
        return folder(laptop).resolve("cache.mv.db");
    }

    private static Path folder(Laptop laptop) {
        KnownServer known = KnownServer.read(laptop.data()).orElseThrow();
        return CacheFolder.of(laptop.data(), known.server(), known.login()).folder();
    }
}
