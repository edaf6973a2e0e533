package org.kehu.common.sync;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * A part of all that a device may hold. It stands for itself: taking it twice, or a newer copy of it, does no harm.
 *
 * @param fingerprint of the rights by which it was made
 * @param asOf place in the log; a page that the device took and that is as of later knows better
 * @param tag of the row there, by which the device knows the log again; 0 if nobody told
 * @param wave 1: what makes the window usable; 2: everything
 * @param ranges within these, the records of this part are all that there are
 */
public record SnapshotPart(
        String epoch,
        String fingerprint,
        long asOf,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long tag,
        Instant serverTime,
        int wave,
        List<KeyRange> ranges,
        List<CrmRecord> records,
        boolean last) {
    public SnapshotPart {
        ranges = List.copyOf(ranges);
        records = RecordsModule.known(records);
    }

    /** One that does not tell the tag. */
    public SnapshotPart(
            String epoch,
            String fingerprint,
            long asOf,
            Instant serverTime,
            int wave,
            List<KeyRange> ranges,
            List<CrmRecord> records,
            boolean last) {
        this(epoch, fingerprint, asOf, 0, serverTime, wave, ranges, records, last);
    }

    /** Without records that are new here. */
    SnapshotPart only(Predicate<RecordRef> held) {
        List<CrmRecord> kept =
                records.stream().filter(record -> held.test(record.ref())).toList();
        return new SnapshotPart(epoch, fingerprint, asOf, tag, serverTime, wave, ranges, kept, last);
    }

    Position position() {
        return new Position(asOf, tag);
    }
}
