package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

class SearchKeysTest {
    @TempDir
    Path data;

    private LocalStore store;
    private SearchKeys keys;

    @BeforeEach
    void open() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        store = LocalStore.open(folder, DataKey.fresh(), Kehu.SCHEMA, InstantSource.fixed(Instant.EPOCH));
        keys = new SearchKeys(store.database());
        store.listeners().add(Set.of("customer"), keys::changed);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(long id, String name) {
        store.transact(tx -> {
            tx.putView(customer(id, name));
            return true;
        });
    }

    private static CrmRecord customer(long id, String name) {
        return CrmRecord.blank(Customer.TYPE, new UUID(1, id)).with(Customer.NAME, name);
    }

    private Set<UUID> found(String... words) {
        return Set.copyOf(java.util.Objects.requireNonNull(keys.of(Customer.TYPE, List.of(words))));
    }

    @Test
    void whatIsAddedChangedOrRemovedIsKnownAtTheNextSearch() {
        put(1, "La Rochelle Gifts");
        put(2, "Mini Gifts");
        assertEquals(Set.of(new UUID(1, 1), new UUID(1, 2)), found("gift"));
        assertEquals(Set.of(new UUID(1, 1)), found("gift", "roch"));
        put(3, "Herkku Gifts");
        put(2, "Mini Models");
        store.transact(tx -> {
            tx.removeView(new RecordRef("customer", new UUID(1, 1)));
            return true;
        });
        assertEquals(Set.of(new UUID(1, 3)), found("gift"));
        assertEquals(Set.of(new UUID(1, 2)), found("models"));
    }

    @Test
    void manyAtOnceAreReadAgainAltogether() {
        put(1, "Before");
        assertEquals(Set.of(new UUID(1, 1)), found("before"));
        store.transact(tx -> {
            for (long i = 2; i < 2600; i++) {
                tx.putView(customer(i, "Number " + i));
            }
            return true;
        });
        assertEquals(Set.of(new UUID(1, 2599)), found("2599"));
        assertNull(keys.of(Customer.TYPE, List.of("number")), "too many to name");
    }
}
