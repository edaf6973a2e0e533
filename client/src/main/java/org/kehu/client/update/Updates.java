package org.kehu.client.update;

import java.util.function.Consumer;
import org.kehu.client.records.Subscription;

/** Port to newer versions of this program. */
public interface Updates {
    UpdateState state();

    /** @param listener told on any thread */
    Subscription onChange(Consumer<UpdateState> listener);

    /** Begins the one anew that did not come up. Blocks. */
    void tryAgain();
}
