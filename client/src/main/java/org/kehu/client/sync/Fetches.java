package org.kehu.client.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Fetching;
import org.kehu.client.records.Subscription;
import org.kehu.client.start.FirstSyncParts;
import org.kehu.client.start.FirstSyncProgress;
import org.kehu.client.start.TimeLeft;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.SnapshotPart;

/** What is being fetched while the window is open: a snapshot, or a pull that takes more than a moment. Thread-safe. */
final class Fetches {
    /** Fewer changes are over before anybody could read of them. */
    private static final long MANY = 1000;

    private final RecordSchema schema;
    private final LongSupplier received;
    private final List<Consumer<@Nullable Fetching>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable FirstSyncParts parts;
    private TimeLeft timeLeft = new TimeLeft();
    private long passed;
    private long before;
    private volatile @Nullable Fetching now;

    /** @param received bytes, ever growing */
    Fetches(RecordSchema schema, LongSupplier received) {
        this.schema = schema;
        this.received = received;
    }

    @Nullable Fetching now() {
        return now;
    }

    Subscription onChange(Consumer<@Nullable Fetching> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void beginAnew() {
        parts = null;
        before = received.getAsLong();
    }

    synchronized boolean lacksTotals() {
        return parts == null;
    }

    /**
     * @param held by type, of what is to come
     * @param all that is to come, by type
     */
    synchronized void expect(Map<String, Long> held, Map<String, Long> all) {
        if (parts == null) {
            parts = new FirstSyncParts(schema, held, all);
        }
    }

    synchronized void part(SnapshotPart part) {
        if (parts == null) {
            return;
        }
        if (!part.ranges().isEmpty()) {
            part.records().forEach(record -> parts.came(record.type()));
        }
        FirstSyncProgress all = parts.progress(bytes(), true, System.nanoTime());
        parts = part.last() ? null : parts;
        tell(
                part.last()
                        ? null
                        : new Fetching(Fetching.Kind.RECORDS, all.done(), all.total(), all.bytes(), all.left()));
    }

    /** Those beside a snapshot are few. */
    synchronized void page(ChangesPage page) {
        if (parts != null) {
            return;
        }
        passed += page.next().seq() - page.from().seq();
        long total = passed + Math.max(0, page.head() - page.next().seq());
        if (page.more() && total > MANY) {
            var left = timeLeft.after(passed, total, System.nanoTime());
            tell(new Fetching(Fetching.Kind.CHANGES, passed, total, bytes(), left));
        }
    }

    /** The round is over: whatever is left comes with another. */
    synchronized void over() {
        passed = 0;
        timeLeft = new TimeLeft();
        before = parts == null ? received.getAsLong() : before;
        tell(null);
    }

    private long bytes() {
        return received.getAsLong() - before;
    }

    private void tell(@Nullable Fetching next) {
        if (next != now) {
            now = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }
}
