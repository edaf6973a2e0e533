package org.kehu.common.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Where records go, in one of the formats. */
interface RecordSink extends Closeable {

    /** What must be named before the records can be written. */
    Collection<RecordRef> linked(List<CrmRecord> records);

    void write(List<CrmRecord> records, Map<RecordRef, String> titles) throws IOException;

    static RecordSink of(ExportPlan plan, OutputStream out) throws IOException {
        return plan.format() == ExportFormat.VCARD ? new CardSink(plan, out) : TableSink.of(plan, out);
    }
}
