package org.kehu.common.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the server had acknowledged and that it does not know any more, since it was put back to an older state. Until
 * the person decides about it, what builds on it waits.
 *
 * @param entry as the journal had it
 * @param backup when the backup was made that the server was restored from, null if nobody knows
 * @param leftOut whether the person has decided not to send it again; it is still listed as long as the journal would be
 */
public record MissingUnit(JournalEntry entry, @Nullable Instant backup, boolean leftOut) {
    public MissingUnit leftOut(boolean now) {
        return new MissingUnit(entry, backup, now);
    }
}
