package org.kehu.client.sync;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kehu.client.start.FirstSync;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.LocalStore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncState;

/** The first sync: a round that someone watches. */
final class FirstFill implements FirstSync {
    private final LocalStore store;
    private final Supplier<Round> rounds;
    private final Meter meter;

    FirstFill(LocalStore store, Supplier<Round> rounds, Meter meter) {
        this.store = store;
        this.rounds = rounds;
        this.meter = meter;
    }

    @Override
    public void run(Consumer<FirstSyncProgress> progress, BooleanSupplier stopped) throws StartProblem {
        try {
            meter.watch(progress, stopped, store.recordCounts());
            SyncState state = store.transact(ClientTx::state);
            if (state.epoch() == null) {
                rounds.get();
            }
            meter.complete(Math.max(1, sum(store.recordCounts())));
        } catch (RuntimeException e) {
            if (!stopped.getAsBoolean()) {
                throw StartProblems.of(e);
            }
        } finally {
            meter.unwatch();
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }
}
