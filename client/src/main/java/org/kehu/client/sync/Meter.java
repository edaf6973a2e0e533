package org.kehu.client.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.FirstSyncParts;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.SnapshotPart;

/** Counts what a snapshot brings, and tells whoever waits for it. Parts come one after the other. */
final class Meter {
    private final RecordSchema schema;
    private final Tally tally = new Tally();
    private final Fetches fetches;
    private volatile Map<String, Long> held = Map.of();
    private volatile @Nullable FirstSyncParts parts;
    private volatile @Nullable Consumer<FirstSyncProgress> listener;
    private volatile BooleanSupplier stopped = () -> false;

    Meter(RecordSchema schema) {
        this.schema = schema;
        this.fetches = new Fetches(schema, tally::received);
    }

    Tally tally() {
        return tally;
    }

    Fetches fetches() {
        return fetches;
    }

    /** @param already what an earlier try left, by type */
    void watch(Consumer<FirstSyncProgress> progress, BooleanSupplier stop, Map<String, Long> already) {
        held = already;
        parts = null;
        stopped = stop;
        listener = progress;
    }

    /** @param already what an earlier start of the program left, by type */
    void holds(Map<String, Long> already) {
        held = already;
    }

    void unwatch() {
        listener = null;
        stopped = () -> false;
    }

    /** A snapshot begins: what is here comes again with it. */
    void begin() {
        held = Map.of();
        parts = null;
        fetches.beginAnew();
    }

    /** Whether the server is to say how much there is: it counts once, and again for whoever waits. */
    boolean lacksTotals() {
        return fetches.lacksTotals() || (listener != null && parts == null);
    }

    void page(ChangesPage page) {
        tally.page(page);
        fetches.page(page);
    }

    /** @param all records to come by type, null while nobody has said */
    void totals(@Nullable Map<String, Long> all) {
        if (all != null) {
            parts = new FirstSyncParts(schema, held, all);
            fetches.expect(held, all);
        }
    }

    /** @throws Offline if nobody waits for it any more; it goes on where it stopped */
    void part(SnapshotPart part) {
        if (stopped.getAsBoolean()) {
            throw new Offline("paused");
        }
        tally.part(part);
        fetches.part(part);
        FirstSyncParts counted = parts;
        // what comes outside of any range comes again within one
        List<CrmRecord> counting = part.ranges().isEmpty() ? List.of() : part.records();
        boolean usable = part.wave() > 1;
        if (counted == null) {
            Map<String, Long> more = new HashMap<>(held);
            counting.forEach(record -> more.merge(record.type().name(), 1L, Long::sum));
            held = more;
            tell(new FirstSyncProgress(0, 0, tally.received(), usable, List.of(), null));
        } else {
            counting.forEach(record -> counted.came(record.type()));
            tell(counted.progress(tally.received(), usable, System.nanoTime()));
        }
    }

    void complete(long all) {
        tell(new FirstSyncProgress(all, all, tally.received(), true, List.of(), null));
    }

    private void tell(FirstSyncProgress now) {
        Consumer<FirstSyncProgress> waiting = listener;
        if (waiting != null) {
            waiting.accept(now);
        }
    }
}
