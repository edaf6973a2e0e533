package org.kehu.common.sync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that the server has begun for a device. Its parts are numbered from 0 and are asked for in their order; each says
 * whether it is the last.
 *
 * @param start where pulling begins: whatever commits from now on is behind it
 * @param totals records in all the parts by type, those in the bin besides, which no part holds; null where nobody asked
 */
public record SnapshotPlan(
        UUID id,
        String epoch,
        String fingerprint,
        Position start,
        Instant serverTime,
        @Nullable Map<String, Long> totals) {
    public SnapshotPlan {
        totals = totals == null ? null : Map.copyOf(totals);
    }
}
