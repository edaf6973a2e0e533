package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordPatch;

/**
 * What a unit of this device did, for undo and for what a restored server no longer knows.
 *
 * @param text the unit as it was sent
 * @param at when it was given
 * @param patches what it did to the view
 * @param verdict null until the server has spoken; its conflicts tell whose values lost
 */
public record JournalEntry(
        UUID unit,
        UUID operation,
        long counter,
        Instant at,
        String text,
        List<RecordPatch> patches,
        @Nullable Verdict verdict) {
    public JournalEntry {
        patches = List.copyOf(patches);
    }

    JournalEntry withVerdict(@Nullable Verdict said) {
        return new JournalEntry(unit, operation, counter, at, text, patches, said);
    }

    JournalEntry withText(String other) {
        return new JournalEntry(unit, operation, counter, at, other, patches, verdict);
    }

    JournalEntry withPatches(List<RecordPatch> done) {
        return new JournalEntry(unit, operation, counter, at, text, done, verdict);
    }
}
