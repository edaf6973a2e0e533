package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.command.Reason;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.TrayEntry;

/** The power goes right after somebody has done something: the disk has what was forced, and nothing that was only handed to it. */
class PowerCutTest {
    @TempDir
    Path data;

    private final UnforcedDisk disk = UnforcedDisk.register();

    private LocalStore open(CacheFolder folder) {
        return Stores.opening(folder).through("unforced:").logging(disk).open();
    }

    private static void put(LocalStore store, int number) {
        UUID id = Stores.id(number);
        store.transact(tx -> {
            tx.putTray(new TrayEntry(id, id, "typed", Reason.of("no_access"), id, Stores.CLOCK.instant(), List.of()));
            return true;
        });
    }

    private List<String> afterwards(CacheFolder folder) throws IOException {
        CacheFolder found = CacheFolder.of(data.resolve("found"), "ledger", "wang");
        found.make();
        UnforcedDisk.powerCut(folder.folder(), found.folder());
        try (LocalStore store = Stores.open(found)) {
            List<UUID> tray =
                    store.transact(ClientTx::tray).stream().map(TrayEntry::unit).toList();
            List<UUID> outbox = store.transact(ClientTx::outbox).stream()
                    .map(OutboxUnit::id)
                    .toList();
            return List.of("tray " + tray, "outbox " + outbox);
        }
    }

    @Test
    void whatWasDiscardedStaysAway() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = open(folder)) {
            put(store, 1);
            put(store, 2);
            store.transact(tx -> {
                tx.removeTray(Stores.id(1));
                return true;
            });
            assertEquals(List.of("tray [" + Stores.id(2) + "]", "outbox []"), afterwards(folder));
        }
    }

    @Test
    void whatWasDoneAgainWaitsAndStandsInTheTrayNoMore() throws IOException {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = open(folder)) {
            put(store, 1);
            store.transact(tx -> {
                tx.putOutbox(Stores.unit(7, "typed"));
                tx.removeTray(Stores.id(1));
                return true;
            });
            assertEquals(List.of("tray []", "outbox [" + Stores.id(7) + "]"), afterwards(folder));
        }
    }
}
