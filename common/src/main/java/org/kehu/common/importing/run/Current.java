package org.kehu.common.importing.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Records as the rows before the one that is looked at leave them. */
interface Current {

    /** Null if it is not here any more, or not yet. */
    @Nullable CrmRecord find(RecordType type, UUID id);

    /** Whether the id stands for a row that would make a record, of which nothing else is known any more. */
    boolean isForgotten(UUID id);
}
