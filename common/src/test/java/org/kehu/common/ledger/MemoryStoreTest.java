package org.kehu.common.ledger;

import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;

class MemoryStoreTest extends TxStoreContract {
    private final MemoryServerStore store = new MemoryServerStore(Faults.NONE);

    @Override
    protected TxStore<ServerTx> store() {
        return store;
    }
}
