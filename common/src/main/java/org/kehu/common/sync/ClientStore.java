package org.kehu.common.sync;

import java.util.function.Function;
import org.kehu.common.command.TxStore;

/**
 * What a device holds, durable: a transaction is on the disk before {@code transact} returns. Contention does not occur:
 * transactions of one device run one after the other.
 */
public interface ClientStore extends TxStore<ClientTx> {
    /** Reads what is committed at one moment, and writes nothing. A store that many use lets who writes meanwhile not wait for it. */
    default <R> R read(Function<ClientTx, R> work) {
        return transact(work);
    }

    /** Whether there is room for more than to let go and to hear what became of what was sent. */
    default boolean hasRoom() {
        return true;
    }

    /** Called before a transaction that takes new work or new records. @throws RuntimeException if there is no room for it */
    default void requireRoom() {}
}
