package org.kehu.client.list;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.record.RecordType;

/** What a list asks in one filter, and apart again: what no chip can say, as of the rows behind a figure, and what the chips do. */
record NarrowedFilter(RecordType type, ZoneId zone) {

    /** Null if it asks nothing. */
    @Nullable Filter of(ListViewModel model) {
        return of(model.within(), model.conditions());
    }

    /** Null if it asks nothing. */
    @Nullable Filter of(Filter within, Conditions asked) {
        Filter said = asked.list().isEmpty() ? null : asked.filter(zone);
        if (within.equals(Filter.EVERYTHING)) {
            return said;
        }
        return said == null ? within : Filter.and(within, said);
    }

    /** @param into gets what chips can say @return what they cannot */
    Filter read(@Nullable Filter asked, Conditions into) {
        WrittenConditions chips = new WrittenConditions(type, zone);
        if (asked == null || chips.read(asked, into)) {
            return Filter.EVERYTHING;
        }
        if (asked instanceof Filter.And and && and.parts().size() == 2) {
            Conditions first = new Conditions();
            boolean narrowed = !chips.read(and.parts().get(0), first);
            if (narrowed && chips.read(and.parts().get(1), into)) {
                return and.parts().get(0);
            }
        }
        into.list().clear();
        return asked;
    }
}
