package org.kehu.client.start;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the first sync is.
 *
 * @param total records to come; 0 while unknown
 * @param usable whether one's own open work is here, so that work may begin
 * @param parts in the order they arrive
 * @param left null while nobody can tell
 */
public record FirstSyncProgress(
        long done,
        long total,
        long bytes,
        boolean usable,
        List<Part> parts,
        @Nullable Duration left) {
    public static final FirstSyncProgress NONE = new FirstSyncProgress(0, 0, 0, false, List.of(), null);

    /** @param labelKey names what it is made of */
    public record Part(String labelKey, long done, long total) {
        public boolean isComplete() {
            return total > 0 && done >= total;
        }

        Part and(Part more) {
            return new Part(labelKey, done + more.done, total + more.total);
        }
    }

    /** From 0 to 1, or -1 while the total is unknown. */
    public double share() {
        return total <= 0 ? -1 : (double) done / total;
    }

    public boolean isComplete() {
        return total > 0 && done >= total;
    }
}
