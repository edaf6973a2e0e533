package org.kehu.common.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A server's database in memory at READ COMMITTED. Threads wait for each other; but whoever is told of a point of a
 * transaction may run others right there, and these meet its locks, and it meets what they commit.
 */
public final class MemoryServerStore implements TxStore<ServerTx> {
    private final Faults faults;
    private MemoryState state;

    public MemoryServerStore(Faults faults) {
        this(faults, new MemoryState());
    }

    private MemoryServerStore(Faults faults, MemoryState state) {
        this.faults = faults;
        this.state = state;
    }

    /** Another store that holds the same now. */
    public synchronized MemoryServerStore twin(Faults ofTwin) {
        return new MemoryServerStore(ofTwin, state.copy());
    }

    @Override
    public synchronized <R> R transact(Function<ServerTx, R> work) {
        MemoryTx tx = new MemoryTx(state, faults);
        try {
            R result = work.apply(tx);
            faults.at(Faults.COMMIT);
            tx.commit();
            faults.at(Faults.COMMITTED);
            return result;
        } finally {
            tx.end();
        }
    }

    /** What is committed, looked at from outside: nothing happens on the way, and nothing is written. */
    public synchronized <R> R look(Function<ServerTx, R> reading) {
        return reading.apply(new MemoryTx(state, Faults.NONE));
    }

    /** From now on tells the age of verdicts by this clock, not by the machine's. */
    public synchronized void clock(Supplier<Instant> clock) {
        state.clock = clock;
    }

    /** A backup of now: {@code run} puts the store back to it. */
    public synchronized Runnable backup() {
        MemoryState kept = state.copy();
        return () -> state = kept.copy();
    }

    /** A backup of now as the restore tool puts it back: the log has another name then. */
    public synchronized Runnable backup(Instant now, String epochThen) {
        MemoryState kept = state.copy();
        return () -> {
            state = kept.copy();
            state.epoch = epochThen;
            state.backup = now;
        };
    }

    /** As the restore tool says that this is another log from now on. */
    public synchronized void beginEpoch(String epoch) {
        state.epoch = epoch;
    }

    public @Nullable CrmRecord find(RecordRef ref) {
        return state.find(ref);
    }

    public List<CrmRecord> all(RecordType type) {
        return List.copyOf(state.all(type.name()).values());
    }

    public Collection<CrmRecord> records() {
        return state.everything();
    }

    /** From the first row on, whatever has been forgotten since. */
    public List<LogRow> log() {
        List<LogRow> all = new ArrayList<>(state.cut);
        all.addAll(state.past);
        all.addAll(state.log);
        return all;
    }

    public Set<String> scopes(RecordRef root) {
        return state.scopes.getOrDefault(root, Set.of());
    }

    /** What was said of a unit first, even if that has been purged since. */
    public @Nullable Verdict verdict(UUID unit) {
        Verdict purged = state.purged.get(unit);
        if (purged != null) {
            return purged;
        }
        return state.verdicts.entrySet().stream()
                .filter(one -> one.getKey().id().equals(unit))
                .map(one -> one.getValue().verdict())
                .findFirst()
                .orElse(null);
    }
}
