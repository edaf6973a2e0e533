package org.kehu.common.sync;

import java.util.function.Function;
import org.kehu.common.command.TxStore;

/**
 * What a device holds, durable: a transaction is on the disk before {@code transact} returns. Contention does not occur:
 * transactions of one device run one after the other.
 */
public interface ClientStore extends TxStore<ClientTx> {
    /** Reads what is committed at one moment, however long that takes; who writes meanwhile does not wait. Nothing may be written. */
    <R> R read(Function<ClientTx, R> work);
}
