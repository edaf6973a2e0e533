package org.kehu.common.sync;

import org.kehu.common.command.TxStore;

/**
 * What a device holds, durable: a transaction is on the disk before {@code transact} returns. Contention does not occur:
 * transactions of one device run one after the other.
 */
public interface ClientStore extends TxStore<ClientTx> {}
