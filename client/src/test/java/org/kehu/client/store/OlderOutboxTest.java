package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.command.Actor;
import org.kehu.common.command.OpenPolicy;
import org.kehu.common.query.Sample;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.OutboxUnit;

/** A cache whose outbox an older program wrote, which did not name records beside the units. */
class OlderOutboxTest {
    @TempDir
    Path data;

    @Test
    void whatWaitsIsKnownAfterTheFirstOpening() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        RecordRef ref = new RecordRef(Sample.CUSTOMER.name(), Stores.id(7));
        OutboxUnit unit = new OutboxUnit(
                Stores.id(1),
                Stores.id(1),
                1,
                "typed",
                OutboxUnit.Standing.APPLIED,
                null,
                null,
                Set.of(),
                Set.of(ref),
                false,
                null);
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> {
                tx.putOutbox(unit);
                return true;
            });
            assertEquals(Set.of(ref.id()), unanswered(store));
            store.database()
                    .write(connection ->
                            new DeviceRows(connection).run("update outbox set unanswered = null, undecided = null"));
            assertEquals(Set.of(), unanswered(store));
        }
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(Set.of(ref.id()), unanswered(store));
        }
    }

    private static Set<UUID> unanswered(LocalStore store) {
        return new LocalRecords(store, new OpenPolicy(Sample.SCHEMA), new Actor(new UUID(1, 1), "laptop"))
                .unanswered(Sample.CUSTOMER);
    }
}
