package org.kehu.client.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.JournalLine;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.Subscription;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Policy;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.CustomerGroups;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.SqlStatement;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryShape;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;
import org.kehu.common.sync.JournalEntry;

/** Reads the cache as the last commit left it, beside whatever is being written. */
public final class LocalRecords implements Records {
    private final LocalStore store;
    private final CacheTables tables;
    private final Policy policy;
    private final Actor actor;
    private final CustomerGroups groups;

    public LocalRecords(LocalStore store, Policy policy, Actor actor) {
        this.store = store;
        this.tables = store.tables();
        this.policy = policy;
        this.actor = actor;
        this.groups = new CustomerGroups(
                tables.schema(),
                (type, id) -> find(new RecordRef(type.name(), id)),
                id -> Redirect.mergedInto(configuration(), id));
    }

    private QuerySql queries() {
        return store.queries().grouped(groups);
    }

    @Override
    public RecordPage page(RecordQuery query) {
        RecordTable table = tables.table(query.type());
        SqlStatement sql = queries().places(query);
        return read(connection -> {
            List<@Nullable Object[]> rows = tables.rows(connection, sql);
            List<Page.Place> places = new ArrayList<>();
            rows.forEach(cells -> places.add(QuerySql.place(cells)));
            return new RecordPage(tables.proven(connection, table.type(), rows), places);
        });
    }

    @Override
    public List<SearchHit> search(RecordType type, String typed, int most) {
        List<SearchWord> words = SearchWords.of(typed);
        List<UUID> best = store.searchKeys().best(type, words, actor.user(), most);
        Map<UUID, CrmRecord> found = read(connection -> tables.findAll(connection, type, best));
        return best.stream()
                .filter(found::containsKey)
                .map(id -> SearchHit.of(found.get(id), words, () -> below(type, id)))
                .toList();
    }

    @Override
    public void readAhead(RecordType type) {
        store.searchKeys().warm(type);
    }

    private List<CrmRecord> below(RecordType type, UUID id) {
        return store.searchKeys().below(type).stream()
                .flatMap(child -> children(child, id).stream())
                .toList();
    }

    @Override
    public long count(RecordQuery query) {
        SqlStatement sql = queries().count(query);
        List<SearchWord> words = query.binned() ? List.of() : wordsAlone(query.filter());
        RecordType type = tables.schema().type(query.type());
        if (!words.isEmpty() && type.isSearchable() && words.stream().noneMatch(LocalRecords::isInPieces)) {
            return store.searchKeys().count(type, words);
        }
        List<@Nullable Object[]> rows = read(connection -> tables.rows(connection, sql));
        return rows.get(0)[0] instanceof Long count ? count : 0;
    }

    /** A long spelling is several to the database, which may find a text with all of them that is not so spelt. */
    private static boolean isInPieces(SearchWord word) {
        return !word.pinyin().isEmpty() && word.patterns().size() > 1;
    }

    /** What is asked for by words and nothing else is counted in memory: every row of the file would have to be looked into. */
    private static List<SearchWord> wordsAlone(Filter filter) {
        if (filter instanceof Filter.And and && and.parts().size() == 1) {
            return wordsAlone(and.parts().get(0));
        }
        return filter instanceof Filter.Search search ? SearchWords.of(search.text()) : List.of();
    }

    @Override
    public @Nullable CrmRecord find(RecordRef ref) {
        RecordType type = tables.schema().type(ref.type());
        return read(connection -> tables.find(connection, type, ref.id()));
    }

    @Override
    public Map<RecordRef, CrmRecord> findAll(Collection<RecordRef> refs) {
        Map<String, Set<UUID>> byType = refs.stream()
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        return read(connection -> {
            Map<RecordRef, CrmRecord> found = new LinkedHashMap<>();
            for (Map.Entry<String, Set<UUID>> entry : byType.entrySet()) {
                RecordType type = tables.schema().type(entry.getKey());
                tables.findAll(connection, type, entry.getValue())
                        .values()
                        .forEach(record -> found.put(record.ref(), record));
            }
            return found;
        });
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return read(connection -> tables.children(connection, child, parent)).stream()
                .filter(record -> !record.isDeleted())
                .toList();
    }

    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query) {
        SummaryShape shape = new SummaryShape(tables.schema(), query);
        SqlStatement sql = queries().summary(query);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        read(connection -> tables.rows(connection, sql)).forEach(cells -> rows.add(shape.row(cells)));
        return rows;
    }

    @Override
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        Map<RecordRef, String> titles = new HashMap<>();
        findAll(refs).forEach((ref, record) -> titles.put(ref, record.title()));
        namesOnly(refs).forEach(titles::putIfAbsent);
        return titles;
    }

    @Override
    public Map<RecordRef, String> namesOnly(Collection<RecordRef> refs) {
        return read(connection -> {
            DeviceRows rows = new DeviceRows(connection);
            Map<RecordRef, String> names = new HashMap<>();
            for (RecordRef ref : Set.copyOf(refs)) {
                String title = StubRows.title(rows, ref);
                if (title != null) {
                    names.put(ref, title);
                }
            }
            return names;
        });
    }

    @Override
    public List<JournalLine> history(RecordRef ref, int most) {
        List<JournalLine> lines = new ArrayList<>();
        for (JournalEntry entry : store.journal(ref, most)) {
            entry.patches().stream()
                    .filter(patch -> patch.record().equals(ref))
                    .map(patch -> new JournalLine(entry.operation(), patch, entry.at(), entry.verdict() != null))
                    .forEach(lines::add);
        }
        return lines;
    }

    @Override
    public Set<UUID> undecided(RecordType type) {
        return inOutbox(type, "undecided");
    }

    @Override
    public Set<UUID> unanswered(RecordType type) {
        return inOutbox(type, "unanswered");
    }

    /** @param which column of the outbox names them */
    private Set<UUID> inOutbox(RecordType type, String which) {
        String sql = "select " + which + " from outbox where " + which + " is not null";
        Set<UUID> ids = new HashSet<>();
        read(connection -> new DeviceRows(connection).rows(sql, row -> row.getBytes(1)))
                .forEach(refs -> RefBytes.read(refs, type.name(), ids));
        return ids;
    }

    @Override
    public Configuration configuration() {
        return store.configuration();
    }

    @Override
    public RecordAccess access() {
        return policy.accessOf(configuration(), actor.user());
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Subscription onChange(Set<String> types, Consumer<RecordsChanged> listener) {
        return store.listeners().add(types, listener);
    }

    private <R extends @Nullable Object> R read(SqlWork<R> work) {
        store.used();
        try {
            return store.database().read(work);
        } catch (DamagedRow e) {
            throw store.damage().unreadable(e);
        }
    }
}
