package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;

/** The disk has become full since the last session, and has no room to write the outbox log anew. */
class FullDiskOpeningTest {
    @TempDir
    Path data;

    private CacheFolder folder;
    private final StubbornLog disk = new StubbornLog();

    @BeforeEach
    void leaveSomethingForgotten() {
        folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = Stores.open(folder)) {
            give(store, 1, "one");
            give(store, 2, "two");
            store.transact(tx -> {
                tx.removeOutbox(Stores.id(1));
                return true;
            });
        }
    }

    private static void give(LocalStore store, int number, String text) {
        store.transact(tx -> {
            tx.putOutbox(Stores.unit(number, text));
            return true;
        });
    }

    private static List<String> texts(LocalStore store) {
        return store.transact(ClientTx::outbox).stream().map(OutboxUnit::text).toList();
    }

    private LocalStore openedWhenFull() {
        disk.writes = 0;
        return Stores.opening(folder).logging(disk).open();
    }

    private List<String> ofTheLogAlone() throws IOException {
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            return texts(store);
        }
    }

    @Test
    void whatIsHereIsOpened() throws IOException {
        try (LocalStore store = openedWhenFull()) {
            assertEquals(List.of("two"), texts(store));
        }
        assertFalse(Files.exists(folder.journal().resolveSibling("outbox.journal.next")));
    }

    @Test
    void whatIsTypedOnceThereIsRoomIsKept() throws IOException {
        try (LocalStore store = openedWhenFull()) {
            disk.writes = Integer.MAX_VALUE;
            give(store, 3, "three");
        }
        assertEquals(List.of("two", "three"), ofTheLogAlone());
    }

    @Test
    void whatACrashLeftAtTheEndHarmsNothing() throws IOException {
        Files.write(folder.journal(), new byte[] {0, 0, 1, 0, 7}, StandardOpenOption.APPEND);
        try (LocalStore store = openedWhenFull()) {
            disk.writes = Integer.MAX_VALUE;
            give(store, 3, "three");
            assertFalse(store.logWasDamaged());
        }
        assertEquals(List.of("two", "three"), ofTheLogAlone());
    }
}
