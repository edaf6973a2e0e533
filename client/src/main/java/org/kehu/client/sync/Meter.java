package org.kehu.client.sync;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.SnapshotPart;

/** Counts what a snapshot brings, and tells whoever waits for it. */
final class Meter {
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private volatile Consumer<FirstSyncProgress> listener = progress -> {};
    private volatile BooleanSupplier stopped = () -> false;

    void watch(Consumer<FirstSyncProgress> progress, BooleanSupplier stop) {
        listener = progress;
        stopped = stop;
    }

    void bytes(long more) {
        bytes.addAndGet(more);
    }

    /** @throws Offline if nobody waits for it any more; it goes on where it stopped */
    void part(SnapshotPart part) {
        if (stopped.getAsBoolean()) {
            throw new Offline("paused");
        }
        long done = records.addAndGet(part.records().size());
        listener.accept(new FirstSyncProgress(done, 0, bytes.get(), part.wave() > 1, java.util.List.of()));
    }

    void complete(long held) {
        listener.accept(new FirstSyncProgress(held, held, bytes.get(), true, java.util.List.of()));
    }
}
