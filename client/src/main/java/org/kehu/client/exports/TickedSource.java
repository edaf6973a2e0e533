package org.kehu.client.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kehu.client.records.Records;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.exporting.ExportSource;
import org.kehu.common.query.Page;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Records one by one, as they were ticked; what has gone since is left out. */
final class TickedSource implements ExportSource {
    private final Records records;
    private final List<RecordRef> ticked;
    private int at;

    TickedSource(Records records, List<RecordRef> ticked) {
        this.records = records;
        this.ticked = List.copyOf(ticked);
    }

    @Override
    public List<CrmRecord> next() {
        List<CrmRecord> found = List.of();
        while (found.isEmpty() && at < ticked.size()) {
            List<RecordRef> some = ticked.subList(at, Math.min(ticked.size(), at + Page.MOST));
            at += some.size();
            Map<RecordRef, CrmRecord> here = records.findAll(some);
            found = some.stream()
                    .map(here::get)
                    .filter(Objects::nonNull)
                    .filter(one -> !one.isDeleted())
                    .toList();
        }
        return found;
    }

    @Override
    public long count() {
        return ticked.size();
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
