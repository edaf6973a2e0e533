package org.kehu.common.importing.run;

/**
 * What became of the rows of a file, or would; each row is counted once.
 *
 * @param created rows that made a record
 * @param skipped rows whose record is there already, where none were to be changed
 */
public record Counts(long created, long updated, long unchanged, long refused, long skipped) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public long rows() {
        return created + updated + unchanged + refused + skipped;
    }

    public long of(Fate.Outcome outcome) {
        return switch (outcome) {
            case NEW -> created;
            case UPDATE -> updated;
            case UNCHANGED -> unchanged;
            case REFUSED -> refused;
            case DUPLICATE -> skipped;
        };
    }

    Counts and(Fate.Outcome outcome) {
        return new Counts(
                created + one(outcome, Fate.Outcome.NEW),
                updated + one(outcome, Fate.Outcome.UPDATE),
                unchanged + one(outcome, Fate.Outcome.UNCHANGED),
                refused + one(outcome, Fate.Outcome.REFUSED),
                skipped + one(outcome, Fate.Outcome.DUPLICATE));
    }

    private static int one(Fate.Outcome outcome, Fate.Outcome counted) {
        return outcome == counted ? 1 : 0;
    }
}
