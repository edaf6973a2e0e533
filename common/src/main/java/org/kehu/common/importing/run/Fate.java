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
 * @param by names of the fields that it was found by, empty if nothing was
 * @param likeRow number of an earlier row of the file that means the same record, 0 if none does
 * @param changed names of the fields that it changes
 * @param maybe of one that is new and means none that is here, names of the fields by which there may be one where this device cannot look
 * @param bad cells that could not be read
 * @param reason why it is refused, null if it is not
 */
public record Fate(
        Row row,
        Outcome outcome,
        @Nullable RecordRef found,
        List<String> by,
        long likeRow,
        List<String> changed,
        Set<String> maybe,
        List<BadCell> bad,
        @Nullable Reason reason) {
    /** Refused since somebody chose so. */
    static final String LEFT_OUT = "import_left_out";

    static final String SEVERAL_FOUND = "import_several_found";
    private static final Set<String> MAY_BE_MADE = Set.of(LEFT_OUT, SEVERAL_FOUND);

    public Fate {
        by = List.copyOf(by);
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
        return new Fate(row, Outcome.NEW, null, List.of(), 0, List.of(), maybe, List.of(), null);
    }

    static Fate refused(Row row, Reason why) {
        return new Fate(row, Outcome.REFUSED, null, List.of(), 0, List.of(), Set.of(), List.of(), why);
    }

    static Fate unreadable(Row row, List<BadCell> bad) {
        return new Fate(
                row,
                Outcome.REFUSED,
                null,
                List.of(),
                0,
                List.of(),
                Set.of(),
                bad,
                bad.get(0).reason());
    }

    /** The same row, which the rules do not let through. */
    Fate refusedFor(Reason why) {
        return new Fate(row, Outcome.REFUSED, found, by, likeRow, changed, Set.of(), bad, why);
    }

    /** The same, of a row that means a record which is there. */
    Fate meaning(@Nullable RecordRef record, long like, List<String> keys) {
        return new Fate(row, outcome, record, keys, like, changed, maybe, bad, reason);
    }

    /** What a person may choose for the row; empty where there is nothing to choose. */
    public List<RowChoice> choices() {
        if (found != null || likeRow > 0) {
            return List.of(RowChoice.SKIP, RowChoice.UPDATE, RowChoice.CREATE);
        }
        boolean mayBeMade = outcome == Outcome.NEW || (reason != null && MAY_BE_MADE.contains(reason.code()));
        return mayBeMade ? List.of(RowChoice.SKIP, RowChoice.CREATE) : List.of();
    }

    /** Which of these it is as it stands, null if it is refused as it is. */
    public @Nullable RowChoice choice() {
        return switch (outcome) {
            case NEW -> RowChoice.CREATE;
            case UPDATE, UNCHANGED -> RowChoice.UPDATE;
            case DUPLICATE -> RowChoice.SKIP;
            case REFUSED -> reason != null && reason.code().equals(LEFT_OUT) ? RowChoice.SKIP : null;
        };
    }

    /** Whether nothing of it came in that is not there already. */
    boolean isLeftOut() {
        return outcome == Outcome.REFUSED || outcome == Outcome.DUPLICATE;
    }
}
