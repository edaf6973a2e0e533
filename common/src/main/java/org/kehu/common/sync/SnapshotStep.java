package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/**
 * A part of a snapshot as devices of versions 1 and 2 take it: they carry the place themselves, and the server keeps nothing
 * for them. So a line that broke begins its part anew.
 *
 * @param start where pulling begins once all parts are there; only that of the first part counts
 * @param asOf place in the log; a page that the device took and that is as of later knows better
 * @param wave 1: what makes the window usable; 2: everything
 * @param ranges within these, the records of this part are all that there are
 * @param next cursor of the next part, null after the last
 * @param totals records in all the parts by type, those in the bin besides, which no part holds; null where nobody asked
 */
public record SnapshotStep(
        String epoch,
        String fingerprint,
        Position start,
        long asOf,
        Instant serverTime,
        int wave,
        List<KeyRange> ranges,
        List<CrmRecord> records,
        @Nullable String next,
        @Nullable Map<String, Long> totals) {
    /** From here on parts are numbered, and kept. */
    public static final int NOT_SINCE = 3;

    public SnapshotStep {
        ranges = List.copyOf(ranges);
        records = RecordsModule.known(records);
        totals = totals == null ? null : Map.copyOf(totals);
    }
}
