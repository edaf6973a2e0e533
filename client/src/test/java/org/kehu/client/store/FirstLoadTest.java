package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.SyncState;

class FirstLoadTest {
    @TempDir
    Path data;

    private static SyncState taking(int wave) {
        SyncState.Snapshot snapshot =
                new SyncState.Snapshot("e", "f", Position.START, UUID.randomUUID(), 1, wave, null, null, 0);
        return new SyncState(null, Position.START, null, Position.START, null, snapshot, null, false, null, null, null);
    }

    private static final SyncState COMPLETE =
            new SyncState("e", new Position(5, 5), null, new Position(5, 5), "f", null, null, false, null, null, null);

    private static int indexesAfter(LocalStore store, SyncState state) {
        return after(
                store, state, "select count(*) from information_schema.indexes where index_name like 'K_CUSTOMER_BY%'");
    }

    private static int kilobytesAfter(LocalStore store, SyncState state) {
        return after(
                store,
                state,
                "select setting_value from information_schema.settings" + " where setting_name = 'CACHE_SIZE'");
    }

    private static int after(LocalStore store, SyncState state, String sql) {
        store.transact(tx -> {
            tx.state(state);
            return true;
        });
        return store.database()
                .read(connection -> new DeviceRows(connection)
                        .rows(sql, row -> row.getInt(1))
                        .get(0));
    }

    @Test
    void indexesAreAwayOnlyWhileTheBulkComesIn() {
        try (LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"))) {
            int all = indexesAfter(store, SyncState.NEW);
            List<Integer> found = new ArrayList<>();
            for (SyncState state : List.of(taking(1), taking(2), taking(2), COMPLETE)) {
                found.add(indexesAfter(store, state));
            }
            assertEquals(List.of(all, 0, 0, all), found);
        }
    }

    @Test
    void aCacheThatIsOpenedInBetweenGetsItsIndexesAtOnce() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        int all;
        try (LocalStore store = Stores.open(folder)) {
            all = indexesAfter(store, SyncState.NEW);
            assertEquals(0, indexesAfter(store, taking(2)));
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(all, indexesAfter(store, taking(1)));
        }
    }

    /** Indexes are made from memory, and first used from there; afterwards it is given back. */
    @Test
    void moreOfTheFileIsHeldInMemoryOnlyWhileADeviceIsFilled() {
        try (LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"))) {
            int usual = kilobytesAfter(store, taking(1));
            assertTrue(kilobytesAfter(store, taking(2)) > usual);
            store.compactInTime();
            assertTrue(kilobytesAfter(store, COMPLETE) > usual, "names of what links lead to are looked for next");
            store.compactInTime();
            assertEquals(usual, kilobytesAfter(store, COMPLETE));
        }
    }
}
