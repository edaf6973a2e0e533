package org.kehu.common.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.OperationLog;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Spool;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.Filter;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A transaction on a {@link MemoryState}: what it writes is its own until it commits. */
final class MemoryTx implements ServerTx {
    private static final String COUNTER = "the counter";

    private final MemoryState state;
    private final Faults faults;
    private final Map<UUID, byte[]> claimed = new HashMap<>();
    private final Map<UUID, MemoryState.Given> given = new HashMap<>();
    private final Map<RecordRef, CrmRecord> written = new HashMap<>();
    private final Map<RecordRef, Set<String>> scopes = new HashMap<>();
    private final Map<UUID, Verdict.StoredVerdict> verdicts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<LogRow> rows = new ArrayList<>();
    private final MemorySpool spool;
    private @Nullable Counter counter;

    MemoryTx(MemoryState state, Faults faults) {
        this.state = state;
        this.spool = new MemorySpool(state, this);
        this.faults = faults;
    }

    void commit() {
        state.put(written.values());
        state.scopes.putAll(scopes);
        verdicts.forEach((id, verdict) -> {
            MemoryState.Unit unit = new MemoryState.Unit(verdict.sender().user(), id);
            state.verdicts.put(unit, verdict);
            state.given.putIfAbsent(unit, Objects.requireNonNull(given.get(id)));
        });
        state.numbers.putAll(numbers);
        state.log.addAll(rows);
        state.counter = counter();
        spool.commit();
    }

    void end() {
        state.unlock(this);
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {
        faults.at(Faults.LOCK);
        roots.stream().filter(ref -> state.find(ref) != null).forEach(ref -> state.lock(ref, this));
    }

    private NavigableMap<UUID, CrmRecord> byId(RecordType type) {
        TreeMap<UUID, CrmRecord> committed = state.all(type.name());
        if (written.isEmpty()
                || written.keySet().stream().noneMatch(ref -> ref.type().equals(type.name()))) {
            return committed;
        }
        TreeMap<UUID, CrmRecord> all = new TreeMap<>(committed);
        written.values().stream()
                .filter(record -> record.type() == type)
                .forEach(record -> all.put(record.id(), record));
        return all;
    }

    private Collection<CrmRecord> all(RecordType type) {
        return byId(type).values();
    }

    private Collection<CrmRecord> behind(RecordType type, @Nullable UUID after) {
        NavigableMap<UUID, CrmRecord> all = byId(type);
        return (after == null ? all : all.tailMap(after, false)).values();
    }

    private List<LogRow> log() {
        if (rows.isEmpty() && state.past.isEmpty()) {
            return state.log;
        }
        List<LogRow> all = new ArrayList<>(state.past);
        all.addAll(state.log);
        all.addAll(rows);
        return all;
    }

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        CrmRecord found = find(child, id);
        Field<UUID> link = child.parent();
        return found == null || link == null ? null : found.get(link);
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        RecordRef ref = new RecordRef(type.name(), id);
        CrmRecord own = written.get(ref);
        return own == null ? state.find(ref) : own;
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return all(child).stream().filter(record -> record.belongsTo(parent)).toList();
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        faults.at(Faults.READ);
        PlainEvaluator evaluator = written.isEmpty() ? state.evaluator(this::newEvaluator) : newEvaluator();
        return evaluator.all(query).stream().limit(query.page().size()).toList();
    }

    private PlainEvaluator newEvaluator() {
        List<CrmRecord> everything = new ArrayList<>();
        Kehu.SCHEMA.types().forEach(type -> everything.addAll(all(type)));
        return new PlainEvaluator(Kehu.SCHEMA, everything, null);
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        faults.at(Faults.SAVE);
        state.lock(after.ref(), this);
        CrmRecord stored = find(after.type(), after.id());
        if (!Objects.equals(stored, before)) {
            throw new Contention(after.ref() + " is " + stored + ", not " + before);
        }
        written.put(after.ref(), after);
    }

    @Override
    public Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long number, byte[] hash) {
        Verdict.StoredVerdict own = verdicts.get(unit);
        if (own != null) {
            return Optional.of(own);
        }
        MemoryState.Unit key = new MemoryState.Unit(actor.user(), unit);
        state.lock(key, this);
        claimed.put(unit, hash);
        given.put(unit, new MemoryState.Given(actor, number, state.clock.get()));
        return Optional.ofNullable(state.verdicts.get(key));
    }

    @Override
    public void settle(Verdict verdict) {
        Actor sender = Objects.requireNonNull(given.get(verdict.unit())).actor();
        verdicts.put(verdict.unit(), verdict.asStored(sender, Objects.requireNonNull(claimed.get(verdict.unit()))));
    }

    @Override
    public long nextNumber(String sequence, long first) {
        state.lock(sequence, this);
        Long last = numbers.getOrDefault(sequence, state.numbers.get(sequence));
        long next = last == null ? first : last + 1;
        numbers.put(sequence, next);
        return next;
    }

    @Override
    public void scope(RecordRef root, Set<String> keys) {
        scopes.put(root, keys);
    }

    @Override
    public Counter lockCounter() {
        faults.at(Faults.COUNT);
        state.lock(COUNTER, this);
        return counter();
    }

    @Override
    public void append(List<LogRow> more, Counter moved) {
        faults.at(Faults.APPEND);
        rows.addAll(more);
        counter = moved;
    }

    @Override
    public OperationLog operations() {
        return new MemoryOperations(log());
    }

    @Override
    public List<LogRow> log(long after, int limit) {
        faults.at(Faults.READ);
        List<LogRow> all = log();
        long before = Math.max(after, state.floor) - state.cut.size();
        int from = (int) Math.max(0, Math.min(before, all.size()));
        return List.copyOf(all.subList(from, Math.min(all.size(), from + limit)));
    }

    @Override
    public @Nullable Long tagAt(long seq) {
        faults.at(Faults.READ);
        List<LogRow> all = log();
        long place = seq - 1 - state.cut.size();
        return place < 0 || place >= all.size() ? null : all.get((int) place).tag();
    }

    @Override
    public List<LogRow> history(RecordRef record, int limit) {
        List<LogRow> all =
                log().stream().filter(row -> row.record().equals(record)).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public List<LogRow> configurationLog(long after, long upTo) {
        return log().stream()
                .filter(row -> row.seq() > after && row.seq() <= upTo)
                .filter(row -> Kehu.SCHEMA.type(row.record().type()).isConfiguration())
                .toList();
    }

    @Override
    public List<CrmRecord> findAll(RecordType type, Collection<UUID> ids) {
        faults.at(Faults.READ);
        return ids.stream().map(id -> find(type, id)).filter(Objects::nonNull).toList();
    }

    @Override
    public List<CrmRecord> under(RecordType child, Collection<UUID> roots, @Nullable UUID after, int limit) {
        faults.at(Faults.READ);
        return behind(child, after).stream()
                .filter(record -> roots.contains(root(record).id()))
                .limit(limit)
                .toList();
    }

    @Override
    public Configuration configuration() {
        return written.isEmpty() && counter == null ? state.configuration(this::newConfiguration) : newConfiguration();
    }

    private Configuration newConfiguration() {
        return state.kept.of(counter(), Kehu.SCHEMA.types(), this::all);
    }

    @Override
    public Counter counter() {
        return counter == null ? state.counter : counter;
    }

    @Override
    public Map<UUID, Verdict.Kind> settled(Actor actor, Collection<UUID> units) {
        return units.stream()
                .map(id -> new MemoryState.Unit(actor.user(), id))
                .filter(state.verdicts::containsKey)
                .filter(unit ->
                        Objects.requireNonNull(state.given.get(unit)).actor().equals(actor))
                .collect(Collectors.toMap(MemoryState.Unit::id, state::kind));
    }

    @Override
    public @Nullable Instant backup() {
        return state.backup;
    }

    @Override
    public String epoch() {
        return state.epoch;
    }

    @Override
    public List<CrmRecord> visible(
            RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit) {
        faults.at(Faults.READ);
        boolean every = type.isConfiguration() || filter.equals(Filter.EVERYTHING);
        Set<UUID> meant = every ? Set.of() : ids(type, filter);
        Collection<CrmRecord> behind = behind(type, after);
        if (behind.isEmpty()) {
            return List.of();
        }
        return behind.stream()
                .filter(record -> every || meant.contains(record.id()))
                .filter(record -> type.isConfiguration() || !record.isDeleted())
                .filter(record -> access.may(RecordAction.READ, type, root(record)))
                .limit(limit)
                .toList();
    }

    @Override
    public long countVisible(RecordType type, RecordAccess access, Filter filter) {
        return visible(type, access, filter, null, Integer.MAX_VALUE).size();
    }

    @Override
    public long countReached(RecordType type, RecordAccess access) {
        return all(type).stream()
                .filter(record -> access.may(RecordAction.READ, type, root(record)))
                .count();
    }

    @Override
    public Set<UUID> meant(RecordType type, Filter filter, Collection<UUID> ids) {
        return ids(type, filter).stream().filter(ids::contains).collect(Collectors.toSet());
    }

    private Set<UUID> ids(RecordType type, Filter filter) {
        return list(RecordQuery.of(type).where(filter).limit(Integer.MAX_VALUE)).stream()
                .map(CrmRecord::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Revision> revisions(
            RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit) {
        return visible(type, access, filter, after, limit).stream()
                .map(record -> new Revision(record.id(), record.revision()))
                .toList();
    }

    @Override
    public long settledMark(Actor actor) {
        return state.marks.getOrDefault(actor, 0L);
    }

    @Override
    public long highestCounter(Actor actor) {
        long known = state.given.values().stream()
                .filter(given -> given.actor().equals(actor))
                .mapToLong(MemoryState.Given::counter)
                .max()
                .orElse(0);
        return Math.max(known, settledMark(actor));
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public int purgeVerdicts(Instant before) {
        return state.purgeVerdicts(before);
    }

    @Override
    public long floor() {
        return state.floor;
    }

    /** Nobody else writes meanwhile, and nothing else is written with it. */
    @Override
    public long raiseFloor(Instant since, long most) {
        return state.raiseFloor(since, most);
    }

    @Override
    public int forgetLog(Instant before, int limit) {
        int rows = 0;
        while (rows < limit && !state.past.isEmpty() && state.past.get(0).at().isBefore(before)) {
            state.cut.add(state.past.remove(0));
            rows++;
        }
        return rows;
    }

    private CrmRecord root(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        CrmRecord found = link == null || parent == null
                ? null
                : find(Kehu.SCHEMA.type(Objects.requireNonNull(link.target())), parent);
        return found == null ? record : root(found);
    }
}
