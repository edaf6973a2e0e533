package org.kehu.client.imports;

import java.util.List;
import java.util.Map;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * What would become of the file.
 *
 * @param earlier imports of the same file
 * @param titles of the records that rows were found to mean
 */
record Previewed(ImportPlan plan, Rehearsal.Rehearsed told, List<CrmRecord> earlier, Map<RecordRef, String> titles) {
    Previewed {
        earlier = List.copyOf(earlier);
        titles = Map.copyOf(titles);
    }
}
