package org.kehu.client.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/**
 * Port to records that one may see, whether this device carries them or not: the server looks, by the rights of this moment. Blocks
 * for as long as the line takes: never on the FX thread.
 */
@FunctionalInterface
public interface Elsewhere {
    /** Where there is no server to ask. */
    Elsewhere NONE = query -> null;

    /** The first page of what the query means; null while the server cannot be asked. */
    @Nullable Found find(RecordQuery query);

    /** @param count of all that the query means, whatever its page */
    record Found(List<CrmRecord> records, long count) {
        public Found {
            records = List.copyOf(records);
        }
    }
}
