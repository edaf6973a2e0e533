package org.kehu.client.start;

import java.util.List;

/**
 * How far the first sync is.
 *
 * @param total records to come; 0 while unknown
 * @param usable whether one's own open work is here, so that work may begin
 * @param parts in the order they arrive
 */
public record FirstSyncProgress(long done, long total, long bytes, boolean usable, List<Part> parts) {
    public static final FirstSyncProgress NONE = new FirstSyncProgress(0, 0, 0, false, List.of());

    /** @param labelKey names what it is made of */
    public record Part(String labelKey, long done, long total) {
        public boolean isComplete() {
            return total > 0 && done >= total;
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
