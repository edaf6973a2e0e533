package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * What has happened since a place in the log, as the last state of each record.
 *
 * @param action anything but OK: the rest is empty
 * @param fromPlace what the device told beside {@code from}
 * @param next what the device holds after this page is as of there
 * @param nextPlace to be told beside {@code next}, null where nothing is
 * @param head the log's end, for a progress bar; all that is told here is as of there, or newer
 * @param fingerprint of the rights by which this page was chosen
 * @param puts records as they are now, to be held
 * @param deletes records that are in the bin now
 * @param leaves records that are there, but not for this user any more
 * @param fields records of which other fields may be read than before
 */
public record ChangesPage(
        SyncAction action,
        Position from,
        @Nullable String fromPlace,
        Position next,
        @Nullable String nextPlace,
        long head,
        boolean more,
        Instant serverTime,
        @Nullable String fingerprint,
        List<CrmRecord> puts,
        List<RecordRef> deletes,
        List<RecordRef> leaves,
        List<FieldsNow> fields) {
    public ChangesPage {
        puts = RecordsModule.known(puts);
        deletes = List.copyOf(deletes);
        leaves = List.copyOf(leaves);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Without records that are new here. */
    ChangesPage only(Predicate<RecordRef> held) {
        List<CrmRecord> kept =
                puts.stream().filter(record -> held.test(record.ref())).toList();
        return new ChangesPage(
                action,
                from,
                fromPlace,
                next,
                nextPlace,
                head,
                more,
                serverTime,
                fingerprint,
                kept,
                deletes,
                leaves,
                fields);
    }

    static ChangesPage instead(SyncAction action, ChangesRequest asked, Instant now) {
        return new ChangesPage(
                action,
                asked.after(),
                asked.place(),
                asked.after(),
                asked.place(),
                asked.after().seq(),
                false,
                now,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
