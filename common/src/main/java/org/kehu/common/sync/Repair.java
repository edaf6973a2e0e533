package org.kehu.common.sync;

import java.util.List;
import org.kehu.common.record.CrmRecord;

/** @param records all that a device may hold in a bucket, and nothing else there */
public record Repair(SyncAction action, int bucket, List<CrmRecord> records) {
    public Repair {
        records = RecordsModule.known(records);
    }
}
