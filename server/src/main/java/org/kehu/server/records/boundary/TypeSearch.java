package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.Filter;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.Reason;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;
import org.kehu.server.records.control.RecordReads;

/**
 * Searches records of one type: first the searcher's own, then all others, then those that something below them was found by,
 * each the latest first. Every page is read by queries with the reader's rights.
 */
final class TypeSearch {
    private static final QueryCodec CODEC = new QueryCodec(Kehu.SCHEMA);

    /** In the order in which they are gone through; the letter begins the cursors of their pages. */
    private enum Phase {
        OWN('m'),
        OTHERS('o'),
        BELOW('b');

        private final char letter;

        Phase(char letter) {
            this.letter = letter;
        }
    }

    /** @param next what goes on behind these; null at the end */
    record Found(List<SearchHit> hits, @Nullable String next) {}

    private final RecordReads reads;
    private final RecordAccess reader;
    private final UUID user;
    private final RecordType type;
    private final String typed;
    private final List<SearchWord> words;
    private final List<SearchHit> hits = new ArrayList<>();

    TypeSearch(RecordReads reads, RecordAccess reader, UUID user, RecordType type, String typed) {
        this.reads = reads;
        this.reader = reader;
        this.user = user;
        this.type = type;
        this.typed = typed;
        this.words = SearchWords.of(typed);
    }

    /** @param after what the page before called next; null for the first */
    Found page(int limit, @Nullable String after) {
        boolean begun = after == null;
        for (Phase phase : Phase.values()) {
            boolean here = after != null && !after.isEmpty() && after.charAt(0) == phase.letter;
            begun |= here;
            String next = begun ? phase(phase, limit - hits.size(), here ? after.substring(1) : null) : null;
            if (next != null) {
                return new Found(hits, phase.letter + next);
            }
        }
        if (!begun) {
            throw new org.kehu.common.record.BadValue("bad_parameter", "after", String.valueOf(after), "cursor");
        }
        return new Found(hits, null);
    }

    /** Where to go on in the phase; null when it is done. */
    private @Nullable String phase(Phase phase, int limit, @Nullable String after) {
        Field<UUID> owner = type.scopes().owner();
        boolean owned = owner != null && !reader.withheld(type).contains(owner.name());
        if (phase == Phase.BELOW) {
            return below(limit, after);
        }
        if (phase == Phase.OWN && !owned) {
            return null;
        }
        Filter filter = new Filter.Search(typed);
        if (owned && owner != null) {
            Filter mine = Filter.eq(owner, user);
            filter = Filter.and(filter, phase == Phase.OWN ? mine : Filter.not(mine));
        }
        RecordQuery query = latest(type, filter, limit, after);
        RecordReads.Found found = reads.page(query, reader);
        found.records().forEach(one -> hits.add(SearchHit.of(one, words, List::of)));
        return next(query, found);
    }

    private RecordQuery latest(RecordType of, Filter filter, int limit, @Nullable String after) {
        RecordQuery query = RecordQuery.of(of).where(filter).limit(Math.max(1, limit));
        if (!reader.withheld(of).contains(SystemFields.MODIFIED_AT.name())) {
            query = query.sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT));
        }
        if (after == null) {
            return query;
        }
        ObjectNode behind = CODEC.write(query);
        ListRequest.goOnIn(behind, after);
        return CODEC.read(behind);
    }

    private static @Nullable String next(RecordQuery query, RecordReads.Found found) {
        boolean full = found.records().size() == query.page().size();
        return full ? ListRequest.cursor(query, found.last()) : null;
    }

    /** By one type at most: no record type has two kinds of searchable children. */
    private @Nullable String below(int limit, @Nullable String after) {
        RecordType child = Kehu.SCHEMA.types().stream()
                .filter(one -> one.isChildOf(type) && one.isSearchable())
                .findFirst()
                .orElse(null);
        if (child == null) {
            return null;
        }
        RecordQuery query = latest(child, new Filter.Search(typed), limit, after);
        RecordReads.Found found = reads.page(query, reader);
        Set<UUID> seen = new HashSet<>();
        hits.forEach(hit -> seen.add(hit.record().id()));
        for (CrmRecord one : found.records()) {
            UUID parent = parent(child, one);
            if (parent != null && seen.add(parent)) {
                add(parent, one);
            }
        }
        return next(query, found);
    }

    private static @Nullable UUID parent(RecordType child, CrmRecord one) {
        Field<UUID> link = child.parent();
        return link == null || one.withholds(link) ? null : one.get(link);
    }

    /** Unless it was found by itself before. */
    private void add(UUID id, CrmRecord below) {
        CrmRecord record = reads.find(type, id, reader);
        if (record != null && !record.isDeleted() && Reason.of(record, words).size() < words.size()) {
            hits.add(new SearchHit(record, List.of(), below, Reason.of(below, words)));
        }
    }
}
