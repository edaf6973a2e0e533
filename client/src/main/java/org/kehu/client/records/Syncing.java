package org.kehu.client.records;

import java.util.function.Consumer;

/** Port to the sync that runs in the background. Safe on any thread; listeners are called on a thread of the sync. */
public interface Syncing {

    LinkState state();

    Subscription onChange(Consumer<LinkState> listener);

    /** Starts a round as soon as possible (F5); does not wait for it. */
    void syncNow();
}
