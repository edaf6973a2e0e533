package org.kehu.common.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A transaction on a {@link MemoryState}; alone on it, so its locks never wait. */
final class MemoryTx implements ServerTx {
    private final MemoryState state;
    private final Faults faults;
    private final Map<UUID, byte[]> claimed = new HashMap<>();

    MemoryTx(MemoryState state, Faults faults) {
        this.state = state;
        this.faults = faults;
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {}

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        CrmRecord found = find(child, id);
        Field<UUID> link = child.parent();
        return found == null || link == null ? null : found.get(link);
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return state.records.get(new RecordRef(type.name(), id));
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return state.records.values().stream()
                .filter(record -> record.type() == child && record.belongsTo(parent))
                .toList();
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        return new PlainEvaluator(Kehu.SCHEMA, state.records.values(), null)
                .all(query).stream().limit(query.page().size()).toList();
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        CrmRecord stored = state.records.get(after.ref());
        if (!Objects.equals(stored, before)) {
            throw new Contention(after.ref() + " is " + stored + ", not " + before);
        }
        faults.at(Faults.SAVE);
        state.records.put(after.ref(), after);
    }

    @Override
    public Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long counter, byte[] hash) {
        claimed.put(unit, hash);
        return Optional.ofNullable(state.verdicts.get(unit));
    }

    @Override
    public void settle(Verdict verdict) {
        state.verdicts.put(verdict.unit(), verdict.asStored(Objects.requireNonNull(claimed.get(verdict.unit()))));
    }

    @Override
    public long nextNumber(String sequence, long first) {
        return state.numbers.merge(sequence, first, (now, unused) -> now + 1);
    }

    @Override
    public void scope(RecordRef root, Set<String> keys) {
        state.scopes.put(root, keys);
    }

    @Override
    public Counter lockCounter() {
        return state.counter;
    }

    @Override
    public void append(List<LogRow> rows, Counter counter) {
        faults.at(Faults.APPEND);
        state.log.addAll(rows);
        state.counter = counter;
    }

    @Override
    public List<LogRow> operation(UUID operation) {
        return state.log.stream()
                .filter(row -> row.operation().equals(operation))
                .toList();
    }

    @Override
    public List<LogRow> log(long after, int limit) {
        return state.log.stream().filter(row -> row.seq() > after).limit(limit).toList();
    }

    @Override
    public List<LogRow> history(RecordRef record, int limit) {
        return state.log.stream()
                .filter(row -> row.record().equals(record))
                .limit(limit)
                .toList();
    }

    @Override
    public Configuration configuration() {
        return Configuration.of(
                state.counter.configurationSeq(),
                state.records.values().stream()
                        .filter(record -> record.type().isConfiguration())
                        .toList());
    }

    @Override
    public Counter counter() {
        return state.counter;
    }

    @Override
    public String epoch() {
        return state.epoch;
    }

    @Override
    public List<CrmRecord> visible(RecordType type, RecordAccess access, @Nullable UUID after, int limit) {
        return state.records.values().stream()
                .filter(record -> record.type() == type)
                .filter(record -> type.isConfiguration() || !record.isDeleted())
                .filter(record -> after == null || Ids.compare(record.id(), after) > 0)
                .filter(record -> access.may(RecordAction.READ, type, root(record)))
                .limit(limit)
                .toList();
    }

    private CrmRecord root(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        CrmRecord found = link == null || parent == null
                ? null
                : state.records.get(new RecordRef(Objects.requireNonNull(link.target()), parent));
        return found == null ? record : root(found);
    }
}
