package org.kehu.common.importing.run;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for rows of a file.
 *
 * @param rows by their number
 * @param found for all others whose record is there already, null for what the import would do
 */
public record RowChoices(
        Map<Long, RowChoice> rows, @Nullable RowChoice found) {
    public static final RowChoices NONE = new RowChoices(Map.of(), null);

    public RowChoices {
        rows = Map.copyOf(rows);
    }

    /** @param isFound whether there is a record that the row means */
    @Nullable RowChoice of(long row, boolean isFound) {
        RowChoice own = rows.get(row);
        return own != null || !isFound ? own : found;
    }

    public RowChoices with(long row, RowChoice choice) {
        Map<Long, RowChoice> more = new HashMap<>(rows);
        more.put(row, choice);
        return new RowChoices(more, found);
    }

    /** For all whose record is there already, but for those that were chosen one by one. */
    public RowChoices forFound(@Nullable RowChoice choice) {
        return new RowChoices(rows, choice);
    }
}
