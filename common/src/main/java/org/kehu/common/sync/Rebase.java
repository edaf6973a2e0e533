package org.kehu.common.sync;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * Makes the view the base with the outbox decided on top again, after either changed. Only the units are decided again that
 * what changed can make a difference to, and those that share a record with them.
 */
final class Rebase {
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
        List<OutboxUnit> outbox = tx.outbox();
        Set<RecordRef> dirty = new LinkedHashSet<>(changed);
        if (everything) {
            dirty.addAll(tx.bases());
        }
        Map<UUID, OutboxUnit> affected = affected(outbox, dirty, everything);
        dirty.forEach(ref -> restore(tx, ref));
        Set<RecordRef> written = new LinkedHashSet<>();
        for (OutboxUnit unit : outbox) {
            if (affected.containsKey(unit.id())) {
                written.addAll(again(tx, unit));
            }
        }
        written.removeAll(dirty);
        boolean leaked = outbox.stream().anyMatch(unit -> !affected.containsKey(unit.id()) && unit.touches(written));
        dirty.addAll(written);
        return leaked ? after(tx, dirty, true) : dirty;
    }

    /** Units that touch what is dirty; what they wrote is dirty too. */
    private static Map<UUID, OutboxUnit> affected(List<OutboxUnit> outbox, Set<RecordRef> dirty, boolean everything) {
        Map<UUID, OutboxUnit> affected = new LinkedHashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (OutboxUnit unit : outbox) {
                if (!affected.containsKey(unit.id()) && (everything || unit.touches(dirty))) {
                    affected.put(unit.id(), unit);
                    dirty.addAll(unit.writes());
                    grown = true;
                }
            }
        }
        return affected;
    }

    private static void restore(ClientTx tx, RecordRef ref) {
        if (!tx.hasBase(ref)) {
            return;
        }
        @Nullable CrmRecord base = tx.base(ref);
        if (base == null) {
            tx.removeView(ref);
        } else {
            tx.putView(base);
        }
        tx.dropBase(ref);
    }

    private Set<RecordRef> again(ClientTx tx, OutboxUnit unit) {
        LocalDoor.Decided decided = door.again(tx, unit);
        tx.putOutbox(unit.decided(decided));
        List<RecordPatch> patches = decided.patches();
        // a base that has the effect already leaves nothing to do; the journal keeps what was done then
        if (!patches.isEmpty()) {
            tx.journal(unit.operation()).stream()
                    .filter(entry -> entry.unit().equals(unit.id()))
                    .forEach(entry -> tx.putJournal(entry.withPatches(patches)));
        }
        return decided.writes();
    }
}
