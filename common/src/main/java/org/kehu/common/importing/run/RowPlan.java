package org.kehu.common.importing.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;

/**
 * A row with what is to be done about it.
 *
 * @param id of the record that it makes or changes
 * @param before that record as it is, blank if there is none
 * @param command null if there is nothing to do
 */
record RowPlan(
        Fate fate, UUID id, CrmRecord before, @Nullable Command command) {

    static RowPlan nothing(Fate fate, CrmRecord before) {
        return new RowPlan(fate, before.id(), before, null);
    }

    RowPlan refused(Reason why) {
        return nothing(fate.refusedFor(why), before);
    }
}
