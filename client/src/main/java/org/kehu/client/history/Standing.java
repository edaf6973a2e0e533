package org.kehu.client.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;

/**
 * What stands in a field that an operation set.
 *
 * @param value that the field has now
 * @param editable whether this person may put another there
 */
record Standing(CrmRecord record, Change.Set set, @Nullable Object value, boolean editable) {

    boolean isChangedSince() {
        return !Objects.equals(value, set.after());
    }

    boolean canPutBack() {
        return editable && !Objects.equals(value, set.before());
    }
}
