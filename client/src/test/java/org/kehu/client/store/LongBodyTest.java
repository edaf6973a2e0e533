package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.query.Sample;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.OutboxUnit;

/** What is long lies packed in the cache, and is read back as it was; what is asked for by its words does not. */
class LongBodyTest {
    private static final String LONG = "名称".repeat(20_000);

    @TempDir
    Path data;

    private static OutboxUnit unit(String text) {
        return new OutboxUnit(
                Stores.id(1),
                Stores.id(1),
                1,
                text,
                OutboxUnit.Standing.APPLIED,
                null,
                null,
                Set.of(),
                Set.of(),
                false,
                null);
    }

    private static JournalEntry entry(String text) {
        return new JournalEntry(Stores.id(1), Stores.id(1), 1, Instant.EPOCH, text, List.of(), null);
    }

    private static void put(LocalStore store, String text) {
        store.transact(tx -> {
            tx.putOutbox(unit(text));
            tx.putJournal(entry(text));
            return true;
        });
    }

    private static List<Long> lengths(LocalStore store) {
        return store.database()
                .read(connection -> new DeviceRows(connection)
                        .rows(
                                "select length(body), octet_length(packed) from outbox union all"
                                        + " select length(body), octet_length(packed) from journal",
                                row -> row.getLong(1) + row.getLong(2)));
    }

    @Test
    void whatIsLongIsPackedAndReadAsItWas() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = Stores.open(folder)) {
            put(store, LONG);
            assertEquals(
                    List.of(true, true),
                    lengths(store).stream().map(one -> one < 2000).toList());
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(List.of(unit(LONG)), store.deviceState().outbox());
            assertEquals(List.of(unit(LONG)), store.transact(tx -> tx.outbox()));
            assertEquals(List.of(entry(LONG)), store.journal(Stores.id(1)));
            put(store, "short");
            assertEquals(List.of(unit("short")), store.deviceState().outbox());
            assertEquals(List.of(entry("short")), store.journal(Stores.id(1)));
        }
    }

    @Test
    void contentsThatALongUnitNamesAreKept() {
        String hash = "0123456789abcdef".repeat(4);
        try (LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"))) {
            put(store, LONG + LongBody.ATTACHED + " " + hash);
            assertEquals(Set.of(hash), new NamedBlobs(store.database(), Sample.SCHEMA).all());
        }
    }

    @Test
    void damageIsFound() {
        assertNull(packed("short"));
        try (LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"))) {
            put(store, LONG);
            store.database()
                    .write(connection -> new DeviceRows(connection)
                            .run("update outbox set packed = ?", new byte[] {(byte) 0xff, 1, 2}));
            assertThrows(DamagedRow.class, () -> store.deviceState().outbox());
        }
    }

    private static byte @Nullable [] packed(String body) {
        return LongBody.of(body).packed();
    }
}
