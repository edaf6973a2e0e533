package org.kehu.client.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.exporting.ExportSource;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** All that a query means, page by page. */
final class QuerySource implements ExportSource {
    private final Records records;
    private final RecordQuery query;
    private final long count;
    private @Nullable Page page = Page.first(Page.MOST);

    QuerySource(Records records, RecordQuery query, long count) {
        this.records = records;
        this.query = query;
        this.count = count;
    }

    @Override
    public List<CrmRecord> next() {
        Page now = page;
        if (now == null) {
            return List.of();
        }
        RecordPage found = records.page(query.page(now));
        int read = found.records().size();
        page = read < now.size() ? null : now.from(found.places().get(read - 1));
        return found.records();
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        return records.titles(refs);
    }

    @Override
    public RecordAccess access() {
        return records.access();
    }
}
