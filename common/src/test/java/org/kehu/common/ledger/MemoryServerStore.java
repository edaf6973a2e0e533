package org.kehu.common.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** A server's database in memory: one transaction at a time, forgotten when it fails. */
public final class MemoryServerStore implements TxStore<ServerTx> {
    private final Faults faults;
    private MemoryState state = new MemoryState();

    public MemoryServerStore(Faults faults) {
        this.faults = faults;
    }

    @Override
    public synchronized <R> R transact(Function<ServerTx, R> work) {
        MemoryState copy = state.copy();
        R result = work.apply(new MemoryTx(copy, faults));
        faults.at(Faults.COMMIT);
        state = copy;
        faults.at(Faults.COMMITTED);
        return result;
    }

    /** A backup of now: {@code run} puts the store back to it. */
    public synchronized Runnable backup() {
        MemoryState kept = state.copy();
        return () -> state = kept.copy();
    }

    /** As the restore tool says that this is another log from now on. */
    public synchronized void beginEpoch(String epoch) {
        state.epoch = epoch;
    }

    public @Nullable CrmRecord find(RecordRef ref) {
        return state.records.get(ref);
    }

    public Collection<CrmRecord> records() {
        return List.copyOf(state.records.values());
    }

    public List<LogRow> log() {
        return List.copyOf(state.log);
    }

    public Set<String> scopes(RecordRef root) {
        return state.scopes.getOrDefault(root, Set.of());
    }

    public @Nullable Verdict verdict(UUID unit) {
        Verdict.StoredVerdict stored = state.verdicts.get(unit);
        return stored == null ? null : stored.verdict();
    }
}
