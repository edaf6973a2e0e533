package org.kehu.common.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Contention;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

/** All that is committed, and who holds which lock. Transactions keep what they write to themselves until they commit. */
final class MemoryState {
    final Map<RecordRef, Set<String>> scopes = new HashMap<>();
    final Map<Unit, Verdict.StoredVerdict> verdicts = new HashMap<>();
    /** First verdicts that have been purged: what tests look at, and no transaction does. */
    final Map<UUID, Verdict> purged = new HashMap<>();

    final Map<Unit, Given> given = new HashMap<>();
    final Map<Actor, Long> marks = new HashMap<>();
    final Map<String, Long> numbers = new HashMap<>();
    /** Rows above the floor. */
    final List<LogRow> log = new ArrayList<>();
    /** Rows below the floor that history still reaches. */
    final List<LogRow> past = new ArrayList<>();

    long floor;
    final Map<UUID, MemorySpool.Kept> snapshots = new HashMap<>();
    /** Rows that were forgotten: what tests look at, and no transaction does. */
    final List<LogRow> cut = new ArrayList<>();

    Supplier<Instant> clock = Instant::now;

    @Nullable Instant backup;

    String epoch = "memory";
    ServerTx.Counter counter = new ServerTx.Counter(0, 0, 0);
    private final Map<String, TreeMap<UUID, CrmRecord>> records = new HashMap<>();
    /** What was made of the records, until they change. */
    private @Nullable Configuration configuration;

    KeptConfiguration kept = new KeptConfiguration();

    private @Nullable PlainEvaluator evaluator;
    private final Map<Object, MemoryTx> locks = new HashMap<>();

    /** A unit of somebody. */
    record Unit(UUID user, UUID id) {}

    /** Who claimed the key of a unit, and when. */
    record Given(Actor actor, long counter, Instant at) {}

    @Nullable CrmRecord find(RecordRef ref) {
        TreeMap<UUID, CrmRecord> all = records.get(ref.type());
        return all == null ? null : all.get(ref.id());
    }

    /** By their ids; not to be changed. */
    TreeMap<UUID, CrmRecord> all(String type) {
        return records.computeIfAbsent(type, unused -> new TreeMap<>(Ids::compare));
    }

    List<CrmRecord> everything() {
        List<CrmRecord> everything = new ArrayList<>();
        new TreeMap<>(records).values().forEach(all -> everything.addAll(all.values()));
        return everything;
    }

    Configuration configuration(Supplier<Configuration> read) {
        Configuration known = configuration;
        if (known == null || !known.isAsOf(counter)) {
            known = read.get();
            configuration = known;
        }
        return known;
    }

    PlainEvaluator evaluator(Supplier<PlainEvaluator> over) {
        PlainEvaluator known = evaluator;
        if (known == null) {
            known = over.get();
            evaluator = known;
        }
        return known;
    }

    Verdict.Kind kind(Unit unit) {
        return Objects.requireNonNull(verdicts.get(unit)).verdict().kind();
    }

    void put(Collection<CrmRecord> changed) {
        for (CrmRecord record : changed) {
            all(record.type().name()).put(record.id(), record);
            configuration = record.type().isConfiguration() ? null : configuration;
            evaluator = null;
        }
    }

    int purgeVerdicts(Instant before) {
        List<Unit> old = given.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
        for (Unit unit : old) {
            Given claim = Objects.requireNonNull(given.remove(unit));
            purged.putIfAbsent(
                    unit.id(), Objects.requireNonNull(verdicts.remove(unit)).verdict());
            if (claim.counter() > 0) {
                marks.merge(claim.actor(), claim.counter(), Math::max);
            }
        }
        return old.size();
    }

    long raiseFloor(Instant since, long most) {
        while (!log.isEmpty() && floor < most && log.get(0).at().isBefore(since)) {
            past.add(log.remove(0));
            floor++;
        }
        return floor;
    }

    /** @throws Contention at once if somebody else has it, as after too long a wait */
    void lock(Object what, MemoryTx by) {
        MemoryTx holder = locks.putIfAbsent(what, by);
        if (holder != null && holder != by) {
            throw new Contention(what + " is locked");
        }
    }

    void unlock(MemoryTx by) {
        locks.values().removeIf(holder -> holder == by);
    }

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        records.forEach((type, all) -> copy.records.put(type, new TreeMap<>(all)));
        copy.configuration = configuration;
        copy.kept = kept.copy();
        copy.evaluator = evaluator;
        copy.scopes.putAll(scopes);
        copy.verdicts.putAll(verdicts);
        copy.purged.putAll(purged);
        copy.given.putAll(given);
        copy.marks.putAll(marks);
        copy.clock = clock;
        copy.numbers.putAll(numbers);
        copy.log.addAll(log);
        copy.past.addAll(past);
        copy.floor = floor;
        copy.snapshots.putAll(snapshots);
        copy.cut.addAll(cut);
        copy.epoch = epoch;
        copy.backup = backup;
        copy.counter = counter;
        return copy;
    }
}
