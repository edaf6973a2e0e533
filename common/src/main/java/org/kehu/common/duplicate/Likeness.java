package org.kehu.common.duplicate;

import java.util.List;
import org.kehu.common.record.Field;

/**
 * How likely two records are one, and why.
 *
 * @param percent from 0 to 100
 * @param clues the surest first, one for each field of the first record that says something
 */
public record Likeness(int percent, List<Clue> clues) {
    /** From here on two records are worth a look. */
    public static final int WORTH_A_LOOK = 50;

    public Likeness {
        clues = List.copyOf(clues);
    }

    /**
     * One reason.
     *
     * @param mine the field of the first of the two
     * @param theirs that of the other, often the same
     */
    public record Clue(Field<?> mine, Field<?> theirs, Sign sign, int percent) {}

    public boolean isWorthALook() {
        return percent >= WORTH_A_LOOK;
    }
}
