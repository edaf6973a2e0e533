package org.kehu.common.importing.block;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * What a cell of a block would make of one field of a record.
 *
 * @param text as it stands in the block
 * @param value null if the field is to be emptied, or the cell is refused
 * @param refusal why it is not taken; null if it is
 */
public record BlockCell(
        CrmRecord record,
        Field<?> field,
        String text,
        @Nullable Object value,
        @Nullable Reason refusal) {

    /** Whether there is anything to do. */
    public boolean changes() {
        return refusal == null && !Objects.equals(before(), value);
    }

    /** What stands there; null where it is withheld, too. */
    public @Nullable Object before() {
        return record.withholds(field) ? null : record.get(field);
    }
}
