package org.kehu.client.sync;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Fetching;
import org.kehu.client.records.Subscription;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.WaitingUnit;
import org.kehu.client.store.LocalStore;
import org.kehu.common.sync.SyncState;

/**
 * What the store and the wire tell of this device's sync.
 *
 * @param program its version
 * @param schema version of the declarations that it speaks
 * @param host of the server
 */
record KnownSync(LocalStore store, Queue queue, Fetches fetches, String program, int schema, String host)
        implements SyncDiary {
    @Override
    public List<SyncRound> rounds() {
        return store.rounds().last();
    }

    @Override
    public List<WaitingUnit> waiting() {
        return queue.read(store.deviceState().outbox());
    }

    @Override
    public SyncFacts facts() {
        SyncState state = store.deviceState().sync();
        return new SyncFacts(
                program,
                schema,
                host,
                state.epoch(),
                state.checkpoint().seq(),
                state.snapshot() != null,
                store.recordCounts(),
                store.deviceState().fileBytes());
    }

    @Override
    public @Nullable Fetching fetching() {
        return fetches.now();
    }

    @Override
    public Subscription onFetching(Consumer<@Nullable Fetching> listener) {
        return fetches.onChange(listener);
    }
}
