package org.kehu.client.sync;

import java.util.function.LongSupplier;
import org.kehu.common.command.Actor;
import org.kehu.common.record.Ids;
import org.kehu.common.sync.ClientStore;

/**
 * What provisional numbers of one person on one device begin with, other ones for each cache, since a new cache counts from 1.
 * Two caches have the same one in a million times; then two records are found by one provisional number, and nothing else comes
 * of it.
 */
final class ProvisionalPrefix {
    /** Without those that are read for others. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String CACHE = "cache";
    private static final int LENGTH = 4;
    private static final int BITS = 5;

    private ProvisionalPrefix() {}

    /** @param random asked once, when the cache is new; the outcome is kept with what outlives a damaged database */
    static String of(ClientStore store, Actor actor, LongSupplier random) {
        long cache = store.transact(tx -> {
            long known = tx.reach(CACHE, 0);
            return known > 0 ? known : tx.reach(CACHE, random.getAsLong() & Long.MAX_VALUE);
        });
        return of(actor, cache);
    }

    static String of(Actor actor, long cache) {
        long hash = Ids.named(actor.device() + " " + actor.user() + " " + cache).getLeastSignificantBits();
        StringBuilder prefix = new StringBuilder("L");
        for (int i = 0; i < LENGTH; i++) {
            prefix.append(DIGITS.charAt((int) (hash >>> (BITS * i)) & (DIGITS.length() - 1)));
        }
        return prefix.toString();
    }
}
