package org.kehu.common.importing.run;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.mapping.BadCell;
import org.kehu.common.record.RecordRef;

/**
 * What becomes of a row.
 *
 * @param found the record that it means, null if there is none yet
 * @param likeRow number of an earlier row of the file that means the same record, 0 if none does
 * @param changed names of the fields that it changes
 * @param maybe of one that is new, names of the fields by which there may be one where this device cannot look
 * @param bad cells that could not be read
 * @param reason why it is refused, null if it is not
 */
public record Fate(
        Row row,
        Outcome outcome,
        @Nullable RecordRef found,
        long likeRow,
        List<String> changed,
        Set<String> maybe,
        List<BadCell> bad,
        @Nullable Reason reason) {
    public Fate {
        changed = List.copyOf(changed);
        maybe = Set.copyOf(maybe);
        bad = List.copyOf(bad);
    }

    /** What may become of it. */
    public enum Outcome {
        NEW,
        UPDATE,
        UNCHANGED,
        /** Its record is there already, and was not to be changed. */
        DUPLICATE,
        REFUSED
    }

    static Fate made(Row row, Set<String> maybe) {
        return new Fate(row, Outcome.NEW, null, 0, List.of(), maybe, List.of(), null);
    }

    static Fate refused(Row row, Reason why) {
        return new Fate(row, Outcome.REFUSED, null, 0, List.of(), Set.of(), List.of(), why);
    }

    static Fate unreadable(Row row, List<BadCell> bad) {
        return new Fate(
                row,
                Outcome.REFUSED,
                null,
                0,
                List.of(),
                Set.of(),
                bad,
                bad.get(0).reason());
    }

    /** The same row, which the rules do not let through. */
    Fate refusedFor(Reason why) {
        return new Fate(row, Outcome.REFUSED, found, likeRow, changed, Set.of(), bad, why);
    }

    /** Whether nothing of it came in that is not there already. */
    boolean isLeftOut() {
        return outcome == Outcome.REFUSED || outcome == Outcome.DUPLICATE;
    }
}
