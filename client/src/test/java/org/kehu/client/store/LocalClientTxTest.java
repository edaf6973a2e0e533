package org.kehu.client.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTxContract;

/** The encrypted file keeps what the client core relies on. */
class LocalClientTxTest extends ClientTxContract {
    @TempDir
    Path data;

    private @Nullable LocalStore store;

    @Override
    protected ClientStore store() {
        if (store == null) {
            store = LocalStore.open(CacheFolder.of(data, "ledger", "wang"), Stores.KEY, Kehu.SCHEMA, Stores.CLOCK);
        }
        return store;
    }

    @Override
    protected ClientStore reopened() {
        close();
        return store();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
