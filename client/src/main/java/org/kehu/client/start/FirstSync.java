package org.kehu.client.start;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Port that fills the local store. Resumable: running it again goes on where it stopped. Never called on the FX thread. */
public interface FirstSync {
    /** @param stopped asked between batches */
    void run(Consumer<FirstSyncProgress> progress, BooleanSupplier stopped) throws StartProblem;
}
