package org.kehu.client.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;

/** Whoever closes a cache waits for those who read it. */
class CloseWaitsTest {
    @TempDir
    Path data;

    @Test
    void whatIsBeingReadIsReadToItsEnd() throws InterruptedException {
        LocalStore store = Stores.open(CacheFolder.of(data, "ledger", "wang"));
        CacheDatabase database = store.database();
        Thread closing = new Thread(database::close, "closing");
        int found = database.read(connection -> {
            closing.start();
            await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            return new DeviceRows(connection)
                    .rows("select 7", row -> row.getInt(1))
                    .get(0);
        });
        assertEquals(7, found);
        closing.join();
        assertThrows(StoreProblem.class, () -> database.read(connection -> 7));
    }
}
