package org.kehu.client.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Records as they were at a time, as far as lists ask: pages, counts and figures are the server's. Single records, names, rights
 * and configuration are those of now. Nothing can be changed here.
 */
public final class PastRecords extends ForeignRecords {
    /** Why there is no answer while the server cannot be asked: what one device did is not what happened. */
    public static final String OFFLINE = "past.list.offline";

    private final Elsewhere server;
    private final Instant when;
    private final Map<End, String> ends = new ConcurrentHashMap<>();

    public PastRecords(Records here, Elsewhere server, Instant when) {
        super(here);
        this.server = server;
        this.when = when;
    }

    /** The last record of a page, behind which the server said how to go on. */
    private record End(Filter filter, List<?> sorts, UUID last) {}

    /** @throws Refused if there is no answer, and why */
    @Override
    public RecordPage page(RecordQuery query) {
        Page.Place after = query.page().after();
        String cursor = after == null ? null : ends.get(new End(query.filter(), query.sorts(), after.id()));
        Page page = new Page(query.page().size(), null, query.page().skip());
        Elsewhere.Found found = told(server.findAt(when, query.page(page), cursor));
        List<CrmRecord> records = found.records();
        String next = found.next();
        if (next != null && !records.isEmpty()) {
            ends.put(
                    new End(
                            query.filter(),
                            query.sorts(),
                            records.get(records.size() - 1).id()),
                    next);
        }
        return page(records);
    }

    private static <T> T told(@Nullable T answer) {
        if (answer == null) {
            throw new Refused(OFFLINE, Map.of());
        }
        return answer;
    }

    @Override
    public long count(RecordQuery query) {
        return told(server.findAt(when, query.limit(1), null)).count();
    }

    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query) {
        return told(server.summaryAt(when, query));
    }

    public Instant when() {
        return when;
    }

    @Override
    public Records now() {
        return here;
    }

    @Override
    public List<SearchHit> search(RecordType type, String typed, int most) {
        return List.of();
    }

    @Override
    public @Nullable CrmRecord find(RecordRef ref) {
        return here.find(ref);
    }

    @Override
    public Map<RecordRef, CrmRecord> findAll(Collection<RecordRef> refs) {
        return here.findAll(refs);
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return here.children(child, parent);
    }

    @Override
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        return here.titles(refs);
    }
}
