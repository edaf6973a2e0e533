package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;

/** How long a copy may go without its server, on clocks that only the test moves. */
class LeaseTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path data;

    private Instant wall = BEGIN;
    private Instant server = BEGIN;
    private Duration running = Duration.ZERO;
    private DataKey key;
    private CacheFolder folder;
    private LocalStore store;
    private Lease lease;

    @BeforeEach
    void open() {
        folder = CacheFolder.of(data, "s1", "anna");
        folder.make();
        key = folder.keyFile().create("anna", "secret".toCharArray());
        start();
        lease.heard(server);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void start() {
        store = LocalStore.open(folder, key, Kehu.SCHEMA, () -> wall);
        running = Duration.ZERO;
        lease = new Lease(store, () -> wall, () -> running.toNanos());
    }

    private void restart() {
        store.close();
        start();
    }

    private void pass(Duration time) {
        server = server.plus(time);
        wall = wall.plus(time);
        running = running.plus(time);
    }

    @Test
    void itIsNearThreeDaysBeforeItsEndAndOverAtIt() {
        pass(Duration.ofDays(10));
        assertNull(lease.state().locksAt());
        pass(Duration.ofDays(1));
        assertEquals(BEGIN.plus(Duration.ofDays(14)), lease.state().locksAt());
        assertFalse(lease.state().isOver());
        pass(Duration.ofDays(3));
        assertTrue(lease.state().isOver());
        lease.heard(server);
        assertFalse(lease.state().isOver());
    }

    @Test
    void theServerSaysHowLongAndTheCopyRemembers() {
        lease.lasts(5);
        lease.lasts(0);
        restart();
        pass(Duration.ofDays(4));
        assertFalse(lease.state().isOver());
        pass(Duration.ofDays(1));
        assertTrue(lease.state().isOver());
    }

    @Test
    void aClockPutBackAddsNothing() {
        pass(Duration.ofDays(13));
        lease.state();
        wall = BEGIN.minus(Duration.ofDays(100));
        running = running.plus(Duration.ofHours(23));
        assertFalse(lease.state().isOver());
        running = running.plus(Duration.ofHours(2));
        assertTrue(lease.state().isOver());
        restart();
        assertTrue(lease.state().isOver());
    }

    @Test
    void aClockFarAheadLocksAndIsTold() {
        wall = BEGIN.plus(Duration.ofDays(3650));
        assertTrue(lease.state().isOver());
        assertEquals(LocalDate.of(2026, 3, 2), lease.state().over().arguments().get("since"));
        assertEquals(LocalDate.of(2036, 2, 28), lease.state().over().arguments().get("now"));
        wall = BEGIN.plus(Duration.ofHours(1));
        server = wall;
        lease.heard(server);
        assertFalse(lease.state().isOver());
        assertNull(lease.state().locksAt());
    }

    private void off(Duration wrong) {
        wall = server.plus(wrong);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -20, 20, 3650})
    void aClockThatWasWrongAtTheContactNeitherStretchesNorEndsIt(long days) {
        off(Duration.ofDays(days));
        lease.heard(server);
        restart();
        assertFalse(lease.state().isOver());
        off(Duration.ZERO);
        assertFalse(lease.state().isOver());
        pass(Duration.ofDays(13));
        restart();
        assertFalse(lease.state().isOver());
        pass(Duration.ofDays(1));
        restart();
        assertTrue(lease.state().isOver());
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, 3650})
    void aClockThatIsAlwaysWrongRunsAsFast(long days) {
        off(Duration.ofDays(days));
        lease.heard(server);
        pass(Duration.ofDays(13));
        restart();
        assertFalse(lease.state().isOver());
        pass(Duration.ofDays(1));
        restart();
        assertTrue(lease.state().isOver());
    }

    @Test
    void aShortOneWarnsHalfway() {
        assertNull(new LeaseState(BEGIN, BEGIN.plus(Duration.ofHours(23)), 2).locksAt());
        assertEquals(
                BEGIN.plus(Duration.ofDays(2)), new LeaseState(BEGIN, BEGIN.plus(Duration.ofHours(25)), 2).locksAt());
    }
}
