package org.kehu.client.records;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a device is that takes more than a moment to catch up.
 *
 * @param kind what is counted
 * @param left null while nobody can tell
 */
public record Fetching(
        Kind kind,
        long done,
        long total,
        long bytes,
        @Nullable Duration left) {
    /** What comes. */
    public enum Kind {
        /** All that one may see, anew. */
        RECORDS,
        /** What happened meanwhile. */
        CHANGES
    }

    /** From 0 to 1. */
    public double share() {
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }
}
