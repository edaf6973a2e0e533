package org.kehu.client.records;

import java.util.List;
import org.kehu.common.query.Page;
import org.kehu.common.record.CrmRecord;

/**
 * A page of records in the order asked for.
 *
 * @param places the place of each record, to go on after it by {@link Page#from}
 */
public record RecordPage(List<CrmRecord> records, List<Page.Place> places) {

    public RecordPage {
        records = List.copyOf(records);
        places = List.copyOf(places);
    }
}
