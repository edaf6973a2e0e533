package org.kehu.common.exporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Port to the records that shall go out, in their order. Reads block. */
public interface ExportSource {

    /** The next of them, as many as are read at once; empty once there are no more. */
    List<CrmRecord> next();

    /** How many there are about, for whoever waits. */
    long count();

    /** What names the records to people. */
    Map<RecordRef, String> titles(Collection<RecordRef> refs);

    /** The rights of whoever exports, as they are at this moment. */
    RecordAccess access();
}
