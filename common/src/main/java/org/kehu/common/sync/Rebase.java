package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Makes the view the base with the outbox decided on top again, after either changed. Only the units are decided again that
 * what changed can make a difference to, and those that share a record with them.
 */
final class Rebase {
    private static final int AT_ONCE = 500;

    private final LocalDoor door;

    Rebase(LocalDoor door) {
        this.door = door;
    }

    /**
     * @param changed records whose base changed, or that a unit wrote which has left the outbox
     * @param everything whether to decide all again, because rights or other configuration changed
     * @return records whose view may differ now
     */
    Set<RecordRef> after(ClientTx tx, Set<RecordRef> changed, boolean everything) {
        Set<RecordRef> dirty = new LinkedHashSet<>(changed);
        if (everything) {
            dirty.addAll(tx.bases());
        }
        List<OutboxUnit> outbox = everything || isAnyConcerned(tx, dirty) ? tx.outbox() : List.of();
        Set<UUID> affected = affected(outbox, dirty, everything);
        if (!everything && dirty.stream().anyMatch(this::isConfiguration)) {
            return after(tx, changed, true); // a merge that is given or taken back here leads others elsewhere
        }
        restore(tx, dirty);
        Set<RecordRef> read = new LinkedHashSet<>();
        Set<RecordRef> written = new LinkedHashSet<>();
        boolean leaked = false;
        for (OutboxUnit unit : outbox) {
            if (affected.contains(unit.id())) {
                LocalDoor.Decided decided = again(tx, unit);
                read.addAll(decided.reads());
                written.addAll(decided.writes());
            } else {
                leaked |= writesAny(unit, read);
            }
        }
        written.removeAll(dirty);
        leaked |= outbox.stream().anyMatch(unit -> !affected.contains(unit.id()) && unit.touches(written));
        dirty.addAll(written);
        return leaked ? after(tx, dirty, true) : dirty;
    }

    /** Mostly none is: then the outbox, which may be long, need not be gone through. */
    private static boolean isAnyConcerned(ClientTx tx, Set<RecordRef> dirty) {
        Set<RecordRef> records = new LinkedHashSet<>(dirty);
        records.addAll(anyOf(dirty));
        return !tx.outboxConcerning(records).isEmpty();
    }

    /**
     * Units that touch what is dirty, and units that wrote what an affected one before them read, since that has to be read
     * as it was then. What they wrote is dirty too.
     */
    private static Set<UUID> affected(List<OutboxUnit> outbox, Set<RecordRef> dirty, boolean everything) {
        Set<UUID> affected = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            Set<RecordRef> read = new LinkedHashSet<>();
            Set<RecordRef> any = anyOf(dirty);
            for (OutboxUnit unit : outbox) {
                boolean is = affected.contains(unit.id());
                if (!is && (everything || unit.touches(dirty) || readsAny(unit, any) || writesAny(unit, read))) {
                    affected.add(unit.id());
                    dirty.addAll(unit.writes());
                    is = true;
                    grown = true;
                }
                if (is) {
                    read.addAll(unit.reads());
                }
            }
        }
        return affected;
    }

    /** Stands in what a unit has read for all records of a type that it looked through, by the types of these. */
    private static Set<RecordRef> anyOf(Set<RecordRef> dirty) {
        return dirty.stream()
                .map(RecordRef::type)
                .distinct()
                .map(DecidingTx::any)
                .collect(Collectors.toSet());
    }

    private boolean isConfiguration(RecordRef ref) {
        RecordType type = door.catalog().schema().find(ref.type());
        return type != null && type.isConfiguration();
    }

    private static boolean readsAny(OutboxUnit unit, Set<RecordRef> records) {
        return records.stream().anyMatch(unit.reads()::contains);
    }

    private static boolean writesAny(OutboxUnit unit, Set<RecordRef> records) {
        return unit.writes().stream().anyMatch(records::contains);
    }

    /** Most are as they will be, and are read so that nothing has to be written. */
    private static void restore(ClientTx tx, Set<RecordRef> dirty) {
        List<RecordRef> based = dirty.stream().filter(tx::hasBase).toList();
        for (int from = 0; from < based.size(); from += AT_ONCE) {
            List<RecordRef> some = based.subList(from, Math.min(based.size(), from + AT_ONCE));
            tx.readAhead(some);
            some.forEach(ref -> restore(tx, ref));
        }
    }

    private static void restore(ClientTx tx, RecordRef ref) {
        @Nullable CrmRecord base = tx.base(ref);
        if (base == null) {
            tx.removeView(ref);
        } else {
            tx.putView(base);
        }
        tx.dropBase(ref);
    }

    private LocalDoor.Decided again(ClientTx tx, OutboxUnit unit) {
        LocalDoor.Decided decided = StillToCome.decided(door, tx, unit);
        tx.putOutbox(unit.decided(decided));
        journal(tx, unit, decided.patches());
        return decided;
    }

    /** A base that has the effect already leaves nothing to do; the journal keeps what was done then, record by record. */
    private static void journal(ClientTx tx, OutboxUnit unit, List<RecordPatch> patches) {
        JournalEntry entry = patches.isEmpty() ? null : tx.journalOf(unit.id());
        if (entry != null) {
            tx.putJournal(entry.withPatches(unit.sent() ? entry.and(patches) : patches));
        }
    }
}
