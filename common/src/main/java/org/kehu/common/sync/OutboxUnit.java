package org.kehu.common.sync;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.RecordRef;

/**
 * A unit that this device gave and that has not left the outbox yet.
 *
 * @param counter orders the outbox
 * @param text the unit as {@link UnitCodec} wrote it; sent as it is, never written again
 * @param standing what became of it when it was last decided here
 * @param need what is lacking, if it is pending
 * @param reason why, if it is refused
 * @param reads records that its decision depended on, those included that were not here; a parent stands for its children
 * @param writes records that it changed in the view, and their parents
 * @param sent whether the server may have it
 * @param verdict what the server said, null until it did; the unit stays until what is held has reached the verdict
 */
public record OutboxUnit(
        UUID id,
        UUID operation,
        long counter,
        String text,
        Standing standing,
        @Nullable String need,
        @Nullable Reason reason,
        Set<RecordRef> reads,
        Set<RecordRef> writes,
        boolean sent,
        @Nullable Verdict verdict) {
    public OutboxUnit {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /** How a unit stands on what this device holds. */
    public enum Standing {
        /** It is part of the view. */
        APPLIED,
        /** Only the server can decide it; shown as waiting, never as done. */
        PENDING,
        /** It would be refused on what is held now; the server, which may know better, still has to say so. */
        REFUSED
    }

    /** Put back as it was sent the first time, at its old place in the order: the server decides it, and does it once. */
    static OutboxUnit again(UUID id, UUID operation, long counter, String text, String need) {
        return new OutboxUnit(
                id, operation, counter, text, Standing.PENDING, need, null, Set.of(), Set.of(), true, null);
    }

    /** Whether nothing of it is to be seen as done, and the server has not said anything about it either. */
    public boolean isUndecided() {
        return standing != Standing.APPLIED && verdict == null;
    }

    boolean touches(Set<RecordRef> records) {
        return !Collections.disjoint(reads, records) || !Collections.disjoint(writes, records);
    }

    /** What it has read and written. */
    Set<RecordRef> concerned() {
        Set<RecordRef> concerned = new HashSet<>(reads);
        concerned.addAll(writes);
        return concerned;
    }

    /** Whether it may change one of these records at the server; what it would do there, it does not know where it waits. */
    boolean mayChange(Set<RecordRef> records) {
        boolean unknown = standing != Standing.APPLIED;
        return !Collections.disjoint(writes, records) || (unknown && !Collections.disjoint(reads, records));
    }

    OutboxUnit decided(LocalDoor.Decided now) {
        return new OutboxUnit(
                id,
                operation,
                counter,
                text,
                now.standing(),
                now.need(),
                now.reason(),
                now.reads(),
                now.writes(),
                sent,
                verdict);
    }

    OutboxUnit asSent() {
        return new OutboxUnit(id, operation, counter, text, standing, need, reason, reads, writes, true, verdict);
    }

    OutboxUnit withVerdict(@Nullable Verdict said) {
        return new OutboxUnit(id, operation, counter, text, standing, need, reason, reads, writes, sent, said);
    }
}
