package org.kehu.server.records.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.OperationLog;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Spool;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SqlStatement;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** One transaction of the server: records by EclipseLink, everything else by SQL on the same connection. */
final class EclipseLinkTx implements ServerTx {
    private static final List<Column> COUNT = List.of(Column.of("n", ColumnType.LONG));
    private static final List<Column> LINK = List.of(Column.of("parent", ColumnType.UUID));

    /** H2 compares each row that it finds with the values of a list one by one. */
    private static final int MOST_IN_LIST = 100;

    private final RecordSchema schema;
    private final List<String> configuration;
    private final Tables tables;
    private final Dialect dialect;
    private final Reach reach;
    private final Sql sql;
    private final EntityRows records;
    private final VerdictRows verdicts;
    private final NumberRows numbers;
    private final ScopeRows scopes;
    private final CounterRow counter;
    private final LogRows log;
    private final SpoolRows spool;
    private final EpochRows epochs;
    private final QuerySql everything;

    EclipseLinkTx(EntityManager entities, RecordSchema schema, Tables tables, Dialect dialect, Reach reach) {
        this.schema = schema;
        this.configuration = schema.types().stream()
                .filter(RecordType::isConfiguration)
                .map(RecordType::name)
                .toList();
        this.tables = tables;
        this.dialect = dialect;
        this.reach = reach;
        this.sql = new Sql(entities.unwrap(Connection.class));
        this.records = new EntityRows(entities, sql, schema, tables);
        this.verdicts = new VerdictRows(sql, dialect);
        this.numbers = new NumberRows(sql);
        this.scopes = new ScopeRows(sql);
        this.counter = new CounterRow(sql);
        this.log = new LogRows(sql, schema);
        this.spool = new SpoolRows(sql);
        this.epochs = new EpochRows(sql);
        this.everything = QuerySql.overCache(dialect, schema);
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {
        records.lock(roots);
        readAhead(roots);
    }

    /** What was locked before, nobody else changes from now on. */
    private void readAhead(SortedSet<RecordRef> roots) {
        roots.stream()
                .filter(records::isUnread)
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toList())))
                .forEach((name, ids) -> findAll(schema.type(name), ids).forEach(records::isRead));
    }

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        if (records.isUnwritten(new RecordRef(child.name(), id))) {
            flush();
        }
        List<@Nullable Object[]> rows = sql.rows(tables.selectParent(child), LINK, List.of(id));
        return rows.isEmpty() ? null : (UUID) rows.get(0)[0];
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return records.find(type, id);
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return read(child, tables.selectChildren(child, 1), List.of(parent));
    }

    @Override
    public Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        return inLists(parents, some -> read(child, tables.selectChildren(child, some.size()), some)).stream()
                .collect(Collectors.groupingBy(record -> record.require(Tables.parent(child))));
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return list(query, everything);
    }

    private List<CrmRecord> list(RecordQuery query, QuerySql by) {
        flush();
        RecordColumns columns = tables.of(schema.type(query.type()));
        List<CrmRecord> found = new ArrayList<>();
        sql.records(by.page(query), columns).forEach(row -> found.add(columns.record(row)));
        return found;
    }

    private List<CrmRecord> read(RecordType type, String text, List<?> parameters) {
        flush();
        RecordColumns columns = tables.of(type);
        List<CrmRecord> found = new ArrayList<>();
        sql.records(text, columns, parameters).forEach(row -> found.add(columns.record(row)));
        return found;
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        records.save(before, after);
    }

    /** Writes what is pending, so that what follows on the connection sees it. */
    void flush() {
        records.flush();
        scopes.flush();
        counter.flush();
    }

    /** Writes all that is pending: the commit follows. */
    void end() {
        flush();
        log.flush();
        verdicts.flush();
    }

    @Override
    public void expect(Actor actor, List<CommandUnit> units) {
        verdicts.expect(actor, units.stream().map(CommandUnit::id).distinct().toList());
        log.expect(units.stream().map(CommandUnit::operation).collect(Collectors.toSet()));
    }

    @Override
    public Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long number, byte[] hash) {
        return verdicts.claim(unit, actor, number, hash);
    }

    @Override
    public void settle(Verdict verdict) {
        verdicts.settle(verdict);
    }

    @Override
    public long nextNumber(String sequence, long first) {
        return numbers.next(sequence, first);
    }

    @Override
    public void scope(RecordRef root, Set<String> keys) {
        scopes.put(root, keys, records.isMadeHere(root));
    }

    /** Nothing slow happens once it is locked, but for what units of one push do together: that is written at once in the end. */
    @Override
    public Counter lockCounter() {
        if (!counter.isHeld()) {
            flush();
        }
        return counter.lock();
    }

    @Override
    public void append(List<LogRow> rows, Counter moved) {
        log.append(rows);
        counter.move(moved);
    }

    @Override
    public OperationLog operations() {
        return log;
    }

    @Override
    public List<LogRow> log(long after, int limit) {
        return log.after(after, limit);
    }

    @Override
    public @Nullable Long tagAt(long seq) {
        return log.tagAt(seq);
    }

    @Override
    public long floor() {
        return log.floor();
    }

    @Override
    public long raiseFloor(Instant since, long most) {
        return log.raiseFloor(since, most);
    }

    @Override
    public int forgetLog(Instant before, int limit) {
        return log.forget(before, limit);
    }

    @Override
    public List<LogRow> history(RecordRef record, int limit) {
        return log.ofRecord(record, limit);
    }

    @Override
    public List<LogRow> configurationLog(long after, long upTo) {
        return log.ofTypes(configuration, after, upTo);
    }

    @Override
    public List<CrmRecord> findAll(RecordType type, Collection<UUID> ids) {
        return inLists(ids, some -> read(type, tables.selectByIds(type, some.size()), some));
    }

    @Override
    public List<CrmRecord> under(RecordType child, Collection<UUID> roots, @Nullable UUID after, int limit) {
        List<CrmRecord> found = inLists(roots, some -> {
            List<@Nullable Object> parameters = new ArrayList<>(some);
            if (after != null) {
                parameters.add(after);
            }
            parameters.add(limit);
            return read(child, tables.selectUnder(child, some.size(), after != null), parameters);
        });
        return found.stream()
                .sorted(Comparator.comparing(CrmRecord::id, Ids::compare))
                .limit(limit)
                .toList();
    }

    private static <T> List<T> inLists(Collection<UUID> ids, Function<List<UUID>, List<T>> read) {
        List<UUID> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_IN_LIST) {
            found.addAll(read.apply(all.subList(from, Math.min(all.size(), from + MOST_IN_LIST))));
        }
        return found;
    }

    /** The counter is read first: what is read after it may be newer, then the next comparison reloads it. */
    @Override
    public Configuration configuration() {
        Counter asOf = counter.read();
        List<CrmRecord> all = new ArrayList<>();
        schema.types().stream()
                .filter(RecordType::isConfiguration)
                .forEach(type -> all.addAll(read(type, tables.selectAll(type), List.of())));
        return Configuration.of(asOf, all);
    }

    @Override
    public Counter counter() {
        return counter.read();
    }

    @Override
    public Map<UUID, Verdict.Kind> settled(Actor actor, Collection<UUID> units) {
        return inLists(units, some -> verdicts.settled(actor, some)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public @Nullable Instant backup() {
        return epochs.backup();
    }

    @Override
    public String epoch() {
        return epochs.current();
    }

    @Override
    public List<Revision> revisions(
            RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit) {
        flush();
        if (type.isConfiguration()) {
            return visible(type, access, filter, after, limit).stream()
                    .map(record -> new Revision(record.id(), record.revision()))
                    .toList();
        }
        List<Revision> found = new ArrayList<>();
        sql.rows(readBy(access).revisions(all(type, filter, after, limit))).forEach(row -> found.add(revision(row)));
        return found;
    }

    private static Revision revision(@Nullable Object[] row) {
        return new Revision((UUID) Objects.requireNonNull(row[0]), (Long) Objects.requireNonNull(row[1]));
    }

    @Override
    public long settledMark(Actor actor) {
        return verdicts.mark(actor);
    }

    @Override
    public long highestCounter(Actor actor) {
        return verdicts.highest(actor);
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public int purgeVerdicts(Instant before) {
        return verdicts.purge(before);
    }

    private QuerySql readBy(RecordAccess access) {
        return QuerySql.readBy(dialect, schema, access, reach.of(access));
    }

    private static RecordQuery all(RecordType type, Filter filter, @Nullable UUID after, int limit) {
        RecordQuery all = RecordQuery.of(type).where(filter).limit(limit);
        return after == null ? all : all.page(all.page().from(new Page.Place(List.of(), after)));
    }

    @Override
    public List<CrmRecord> visible(
            RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit) {
        if (type.isConfiguration()) {
            return after == null
                    ? read(type, tables.selectFirst(type), List.of(limit))
                    : read(type, tables.selectAfter(type), List.of(after, limit));
        }
        return list(all(type, filter, after, limit), readBy(access));
    }

    @Override
    public Set<UUID> meant(RecordType type, Filter filter, Collection<UUID> ids) {
        flush();
        return Set.copyOf(inLists(ids, some -> {
            List<UUID> found = new ArrayList<>();
            RecordQuery query = RecordQuery.of(type).where(filter).limit(some.size());
            sql.rows(everything.revisions(query, some))
                    .forEach(row -> found.add(revision(row).id()));
            return found;
        }));
    }

    @Override
    public long countVisible(RecordType type, RecordAccess access, Filter filter) {
        flush();
        if (type.isConfiguration()) {
            return (Long) Objects.requireNonNull(
                    sql.rows(tables.count(type), COUNT, List.of()).get(0)[0]);
        }
        return count(readBy(access).count(RecordQuery.of(type).where(filter)));
    }

    @Override
    public long countReached(RecordType type, RecordAccess access) {
        flush();
        return count(readBy(access).reached(type));
    }

    private long count(SqlStatement figure) {
        return ((Number) Objects.requireNonNull(sql.rows(figure).get(0)[0])).longValue();
    }
}
