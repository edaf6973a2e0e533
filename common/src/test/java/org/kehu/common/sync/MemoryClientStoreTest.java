package org.kehu.common.sync;

import org.kehu.common.ledger.Faults;

class MemoryClientStoreTest extends ClientTxContract {
    private final MemoryClientStore store = new MemoryClientStore(Faults.NONE);

    @Override
    protected ClientStore store() {
        return store;
    }
}
