package org.kehu.common.duplicate;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Port to all records that are here. */
public interface Book {

    /** All records of a type that are here, without those in the bin; a few at a time are in memory. */
    void each(RecordType type, Consumer<CrmRecord> visitor);

    /** Those of the records that are here, in the bin or not. */
    Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids);
}
