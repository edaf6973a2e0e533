package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;

/** A long reading, such as the digest of all that is held, keeps nobody from writing, and sees one moment. */
class ReadBesideWritersTest {
    private static final UUID ID = new UUID(7, 7);

    @TempDir
    Path data;

    private CacheFolder folder() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        folder.make();
        return folder;
    }

    @Test
    @Timeout(60)
    void whoWritesMeanwhileDoesNotWaitAndIsNotSeen() {
        try (LocalStore store = LocalStore.open(folder(), Stores.KEY, Kehu.SCHEMA, Stores.CLOCK)) {
            @Nullable CrmRecord[] seen = new CrmRecord[1];
            int found = store.read(tx -> {
                int before = tx.bases().size();
                CompletableFuture.runAsync(() -> store.transact(tx2 -> {
                            CrmRecord record =
                                    CrmRecord.blank(Customer.TYPE, ID).with(Customer.NAME, "typed meanwhile");
                            tx2.keepBase(record.ref(), null);
                            tx2.putView(record);
                            return true;
                        }))
                        .join();
                seen[0] = tx.find(Customer.TYPE, ID);
                return tx.bases().size() - before;
            });
            assertEquals(0, found);
            assertNull(seen[0]);
            assertEquals(
                    "typed meanwhile",
                    store.<String>transact(tx -> java.util.Objects.requireNonNull(tx.find(Customer.TYPE, ID))
                            .require(Customer.NAME)));
        }
    }
}
