package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;

/** The outbox log grows with what is remembered, and not with how often that is said. */
class LogSizeTest {
    private static final int OFTEN = 450;
    private static final int UNITS = 3;

    @TempDir
    Path data;

    private CacheFolder folder;

    @BeforeEach
    void name() {
        folder = CacheFolder.of(data, "ledger", "wang");
    }

    private static void give(LocalStore store, String text) {
        store.transact(tx -> {
            for (int unit = 1; unit <= UNITS; unit++) {
                tx.putOutbox(Stores.unit(unit, text));
            }
            return true;
        });
    }

    private long size() throws IOException {
        return Files.size(folder.journal());
    }

    @Test
    void whatItKnowsIsNotWrittenAgain() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            give(store, "one");
            long once = size();
            give(store, "one");
            assertEquals(once, size());
        }
    }

    @Test
    void whatIsForgottenLeavesTheFileWhileItIsUsed() throws IOException {
        try (LocalStore store = Stores.open(folder)) {
            give(store, "begun");
            long once = size();
            for (int time = 0; time < OFTEN; time++) {
                give(store, "time " + time);
            }
            assertTrue(size() < once * OFTEN * 9 / 10);
        }
        Files.delete(folder.databaseFile());
        try (LocalStore store = Stores.open(folder)) {
            List<String> texts = store.transact(ClientTx::outbox).stream()
                    .map(OutboxUnit::text)
                    .distinct()
                    .toList();
            assertEquals(List.of("time " + (OFTEN - 1)), texts);
        }
    }
}
