package org.kehu.common.command;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Change;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * One row of the change log: what sync, history, undo and audit read.
 *
 * @param seq position in the log, without gaps; only this orders across records
 * @param tag random; a log restored from an older backup shows other tags at the same positions
 * @param revision the record's own version after this change
 * @param root the record that holds the access of {@code record}
 * @param at the server's time
 * @param reason why, in the words of the person; null if none were asked for
 */
public record LogRow(
        long seq,
        long tag,
        UUID command,
        UUID unit,
        UUID operation,
        RecordRef record,
        long revision,
        RecordPatch.Action action,
        Map<String, Change> changes,
        RecordRef root,
        Set<String> scopesBefore,
        Set<String> scopesAfter,
        Actor actor,
        Instant happenedAt,
        Instant at,
        @Nullable String reason) {

    public RecordPatch patch() {
        return new RecordPatch(record, action, changes);
    }
}
