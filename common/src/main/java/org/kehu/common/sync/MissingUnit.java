package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordPatch;

/**
 * A unit that the server had acknowledged and that it does not know any more, since it was put back to an older state. Until
 * the person decides about it, what builds on it waits.
 *
 * @param entry as the journal had it
 * @param backup when the backup was made that the server was restored from, null if nobody knows
 * @param leftOut whether the person has decided not to send it again; it is still listed as long as the journal would be
 */
public record MissingUnit(JournalEntry entry, @Nullable Instant backup, boolean leftOut) {
    /** Without some of what stood there before; then nothing can be taken back by it here, and it counts as not answered. */
    MissingUnit masked(String text, List<RecordPatch> patches) {
        JournalEntry masked = entry.withText(text).withPatches(patches).withVerdict(null);
        return new MissingUnit(masked, backup, leftOut);
    }

    boolean isMasked() {
        return entry.verdict() == null;
    }

    public MissingUnit leftOut(boolean now) {
        return new MissingUnit(entry, backup, now);
    }
}
