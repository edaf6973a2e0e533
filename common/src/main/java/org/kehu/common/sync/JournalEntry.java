package org.kehu.common.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

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

    /** What was done, as it is known better by now of some of the records. */
    List<RecordPatch> and(List<RecordPatch> better) {
        Map<RecordRef, RecordPatch> all = new LinkedHashMap<>();
        patches.forEach(patch -> all.put(patch.record(), patch));
        better.forEach(patch -> all.put(patch.record(), patch));
        return List.copyOf(all.values());
    }
}
