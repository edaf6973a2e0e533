package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.client.task.Progress;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Names all records that a query means, page by page. */
record WholeQuery(Records records, RecordQuery query, long count) {

    List<RecordRef> read(Progress progress) {
        List<RecordRef> all = new ArrayList<>();
        Page page = Page.first(Page.MOST);
        while (!progress.isCancelled()) {
            RecordPage found = records.page(query.page(page));
            found.records().stream().map(CrmRecord::ref).forEach(all::add);
            if (found.records().size() < page.size()) {
                break;
            }
            page = page.from(found.places().get(found.places().size() - 1));
            progress.report(all.size(), count);
        }
        return all;
    }
}
