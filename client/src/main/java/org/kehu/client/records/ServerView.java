package org.kehu.client.records;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWords;

/**
 * The surroundings of one record that this device does not carry, as the server has them at this moment. What it does not answer is
 * not there; names are those that it gave, or that are known here.
 */
public final class ServerView extends ForeignRecords {
    private final Elsewhere server;
    private final CrmRecord record;
    private final Map<RecordRef, String> titles;

    public ServerView(Records here, Elsewhere server, CrmRecord record, Map<RecordRef, String> titles) {
        super(here);
        this.server = server;
        this.record = record;
        this.titles = Map.copyOf(titles);
    }

    private Elsewhere.@Nullable Found asked(RecordQuery query) {
        try {
            return server.find(query, null);
        } catch (Refused e) {
            return null;
        }
    }

    @Override
    public RecordPage page(RecordQuery query) {
        Elsewhere.Found found = asked(query);
        List<CrmRecord> records = found == null ? List.of() : found.records();
        return page(records);
    }

    @Override
    public List<SearchHit> search(RecordType type, String typed, int most) {
        RecordQuery query = RecordQuery.of(type).where(new Filter.Search(typed)).limit(most);
        return page(query).records().stream()
                .map(one -> SearchHit.of(one, SearchWords.of(typed), List::of))
                .toList();
    }

    @Override
    public long count(RecordQuery query) {
        Elsewhere.Found found = asked(query.limit(1));
        return found == null ? 0 : found.count();
    }

    @Override
    public @Nullable CrmRecord find(RecordRef ref) {
        return ref.equals(record.ref()) ? record : here.find(ref);
    }

    @Override
    public Map<RecordRef, CrmRecord> findAll(Collection<RecordRef> refs) {
        Map<RecordRef, CrmRecord> found = new HashMap<>(here.findAll(refs));
        if (refs.contains(record.ref())) {
            found.put(record.ref(), record);
        }
        return found;
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        Field<UUID> link = Objects.requireNonNull(child.parent());
        return page(RecordQuery.of(child).where(Filter.eq(link, parent))).records();
    }

    /** How many there are; figures of the server are asked for by nobody here. */
    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query) {
        Long count = count(query.records());
        return List.of(Arrays.asList(count, null));
    }

    @Override
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        Map<RecordRef, String> named = new HashMap<>(here.titles(refs));
        refs.stream().filter(titles::containsKey).forEach(ref -> named.putIfAbsent(ref, titles.getOrDefault(ref, "")));
        return named;
    }
}
