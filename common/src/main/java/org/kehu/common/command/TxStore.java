package org.kehu.common.command;

import java.util.function.Function;

/**
 * A store with transactions: all or nothing, durable once committed.
 *
 * @param <T> what a transaction of this store can do
 */
public interface TxStore<T extends RecordTx> {

    /**
     * Runs {@code work} in one transaction at READ COMMITTED; commits when it returns, rolls back when it throws.
     *
     * @throws Contention on deadlock, lock timeout or a failed version check
     */
    <R> R transact(Function<T, R> work);
}
