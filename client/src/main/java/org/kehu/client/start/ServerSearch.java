package org.kehu.client.start;

import java.util.List;
import java.util.function.Consumer;

/** Looks for servers in the network of this computer, which they tell of by themselves. */
public interface ServerSearch {
    /**
     * Begins to listen; never called on the FX thread.
     *
     * @param told all that are known, by name, whenever that changes; on any thread
     * @return ends it
     */
    AutoCloseable begin(Consumer<List<SeenServer>> told);
}
