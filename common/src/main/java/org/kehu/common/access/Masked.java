package org.kehu.common.access;

import org.kehu.common.record.CrmRecord;

/** Hides from a record what its reader may not read, before it leaves the server. */
public final class Masked {
    private Masked() {}

    public static CrmRecord view(CrmRecord record, RecordAccess access) {
        return record.withholding(access.withheld(record.type()));
    }
}
