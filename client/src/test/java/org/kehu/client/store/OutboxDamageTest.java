package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.command.Reason;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncState;
import org.kehu.common.sync.TrayEntry;

/** The disk lies about the log of what has not been sent, and the database is gone: only what was hit is lost, and it is told. */
class OutboxDamageTest {
    private static final int UNITS = 5;

    @TempDir
    Path data;

    private CacheFolder folder;
    private byte[] log;

    @BeforeEach
    void typed() throws IOException {
        folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = Stores.open(folder)) {
            for (int i = 1; i <= UNITS; i++) {
                OutboxUnit unit = Stores.unit(i, "typed " + i);
                store.transact(tx -> {
                    tx.putOutbox(unit);
                    return true;
                });
            }
        }
        Files.write(folder.databaseFile(), new byte[0]);
        log = Files.readAllBytes(folder.journal());
    }

    /** Where each frame begins, and the last one ends. */
    private List<Integer> frames() {
        List<Integer> begins = new ArrayList<>();
        for (int at = 0;
                at < log.length;
                at += Integer.BYTES + Secrets.NONCE + ByteBuffer.wrap(log).getInt(at)) {
            begins.add(at);
        }
        begins.add(log.length);
        return begins;
    }

    private void assertKept(boolean damaged, int... units) throws IOException {
        Files.write(folder.journal(), log);
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(
                    IntStream.of(units).mapToObj(i -> "typed " + i).toList(),
                    store.transact(ClientTx::outbox).stream()
                            .map(OutboxUnit::text)
                            .toList());
            assertEquals(damaged, store.logWasDamaged());
        }
        assertEquals(damaged ? 1 : 0, aside().size());
        if (damaged) {
            assertArrayEquals(log, Files.readAllBytes(aside().get(0)));
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(units.length, store.transact(ClientTx::outbox).size());
            assertFalse(store.logWasDamaged(), "it is told once");
            store.compact();
            assertEquals(List.of(), aside());
        }
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged-"))
                    .filter(file -> file.toString().endsWith(".journal"))
                    .toList();
        }
    }

    static IntStream bits() {
        return IntStream.range(0, Integer.SIZE);
    }

    @ParameterizedTest
    @MethodSource("bits")
    void aFlippedBitOfALengthCostsOneUnit(int bit) throws IOException {
        log[frames().get(1) + bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        assertKept(true, 1, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aFlippedBitOfAFrameCostsOneUnit(int frame) throws IOException {
        log[frames().get(frame) + 60] ^= 1;
        assertKept(
                true,
                IntStream.rangeClosed(1, UNITS).filter(i -> i != frame + 1).toArray());
    }

    @Test
    void aFlippedBitOfTheLastLengthCostsNothing() throws IOException {
        log[frames().get(4)] ^= 1;
        assertKept(true, 1, 2, 3, 4, 5);
    }

    @Test
    void whatIsBehindAHoleIsKept() throws IOException {
        Arrays.fill(log, frames().get(1) - 3, frames().get(3) + 3, (byte) 0);
        assertKept(true, 5);
    }

    @Test
    void noiseIsLostAndTold() throws IOException {
        new Random(7).nextBytes(log);
        assertKept(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aTornLastFrameIsNoDamage(int lacking) throws IOException {
        log = Arrays.copyOf(log, log.length - lacking);
        assertKept(false, 1, 2, 3, 4);
    }

    @Test
    void roomThatWasNeverFilledIsNoDamage() throws IOException {
        log = Arrays.copyOf(log, log.length + 4096);
        assertKept(false, 1, 2, 3, 4, 5);
    }

    @Test
    void framesThatChangedPlacesAreNotBelieved() throws IOException {
        List<Integer> at = frames();
        int length = at.get(2) - at.get(1);
        assertTrue(at.get(3) - at.get(2) == length, "or this test says nothing");
        byte[] second = Arrays.copyOfRange(log, at.get(1), at.get(2));
        System.arraycopy(log, at.get(2), log, at.get(1), length);
        System.arraycopy(second, 0, log, at.get(2), length);
        assertKept(true, 1, 4, 5);
    }

    /** Somebody else's words are in it; without this the first snapshot would not tell that they may not be seen any more. */
    @Test
    void aTrayThatOutlivesTheCacheIsJudgedByTheRightsOfToday() throws IOException {
        UUID id = Stores.id(1);
        try (LocalStore store = Stores.open(folder)) {
            TrayEntry entry =
                    new TrayEntry(id, id, "typed", Reason.of("no_access"), id, Stores.CLOCK.instant(), List.of());
            store.transact(tx -> {
                tx.putTray(entry);
                return true;
            });
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(1, store.transact(ClientTx::tray).size());
            assertEquals(SyncState.NEW.salvaged(), store.transact(ClientTx::state));
        }
    }
}
