package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordPatch;

/**
 * A unit that the server had acknowledged and that it does not know any more, since it was put back to an older state. Until
 * the person decides about it, what builds on it waits.
 *
 * @param entry as the journal had it
 * @param backup when the backup was made that the server was restored from, null if nobody knows
 * @param leftOut whether the person has decided not to send it again; it is still listed as long as the journal would be
 * @param masked whether it says no more of some of what stood there before; then nothing can be taken back by it here
 */
public record MissingUnit(JournalEntry entry, @Nullable Instant backup, boolean leftOut, boolean masked) {
    public MissingUnit {
        masked |= entry.verdict() == null; // as programs wrote it that forgot the whole verdict with it
    }

    MissingUnit(JournalEntry entry, @Nullable Instant backup) {
        this(entry, backup, false, false);
    }

    /** Where it stood in the log stays: by it another restored server is asked whether it has the unit. */
    MissingUnit masked(String text, List<RecordPatch> patches) {
        Verdict verdict = entry.verdict();
        JournalEntry without =
                entry.withText(text).withPatches(patches).withVerdict(verdict == null ? null : verdict.withoutValues());
        return new MissingUnit(without, backup, leftOut, true);
    }

    public MissingUnit leftOut(boolean now) {
        return new MissingUnit(entry, backup, now, masked);
    }
}
