package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * What has happened since a place in the log, as the last state of each record.
 *
 * @param action anything but OK: the rest is empty
 * @param next what the device holds after this page is as of there
 * @param head the log's end, for a progress bar
 * @param puts records as they are now, to be held
 * @param deletes records that are in the bin now
 * @param leaves records that are there, but not for this user any more
 */
public record ChangesPage(
        SyncAction action,
        Position from,
        Position next,
        long head,
        boolean more,
        Instant serverTime,
        List<CrmRecord> puts,
        List<RecordRef> deletes,
        List<RecordRef> leaves) {
    public ChangesPage {
        puts = List.copyOf(puts);
        deletes = List.copyOf(deletes);
        leaves = List.copyOf(leaves);
    }

    static ChangesPage instead(SyncAction action, Position from, Instant now) {
        return new ChangesPage(action, from, from, from.seq(), false, now, List.of(), List.of(), List.of());
    }
}
