package org.kehu.client.records;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Port to what a device knows of its own sync. Never on the FX thread, but for {@link #fetching} and {@link #onFetching}. */
public interface SyncDiary {
    /** The last rounds, newest first. */
    List<SyncRound> rounds();

    /** In the order in which it is sent. */
    List<WaitingUnit> waiting();

    SyncFacts facts();

    /** Null while nothing is fetched that takes its time. */
    @Nullable Fetching fetching();

    /** Called on a thread of the sync. */
    Subscription onFetching(Consumer<@Nullable Fetching> listener);
}
