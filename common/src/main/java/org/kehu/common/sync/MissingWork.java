package org.kehu.common.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kehu.common.record.RecordRef;

/** What a server that was put back to an older state has lost of this device's work, until its giver has decided about it. */
public final class MissingWork {
    private final ClientStore store;
    private final Rebase rebase;
    private final Consumer<Set<RecordRef>> changed;

    /** @param changed told the records whose view may differ now */
    public MissingWork(ClientStore store, LocalDoor door, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.rebase = new Rebase(door);
        this.changed = changed;
    }

    /** In the order in which they were given. */
    public List<MissingUnit> units() {
        return store.transact(ClientTx::missing);
    }

    /**
     * Puts units back into the outbox as they were sent the first time, at their old place in the order. The server decides
     * them again; what it refuses now goes to the attention tray.
     */
    public void sendAgain(Collection<UUID> units) {
        store.requireRoom();
        changed.accept(store.transact(tx -> {
            Set<UUID> wanted = new HashSet<>(units);
            List<MissingUnit> again = tx.missing().stream()
                    .filter(unit -> wanted.contains(unit.entry().unit()))
                    .toList();
            again.forEach(unit -> queue(tx, unit.masked() ? unit.entry().withPatches(List.of()) : unit.entry()));
            return again.isEmpty() ? Set.of() : rebase.after(tx, Set.of(), true);
        }));
    }

    private static void queue(ClientTx tx, JournalEntry entry) {
        tx.removeMissing(entry.unit());
        tx.putJournal(entry.withVerdict(null));
        tx.putOutbox(OutboxUnit.again(entry.unit(), entry.operation(), entry.counter(), entry.text(), "missing"));
    }

    /** They stay listed, and nothing waits for them any more. */
    public void leaveOut(Collection<UUID> units) {
        mark(units, unit -> unit.leftOut(true));
    }

    /** Takes back that they were left out. */
    public void offerAgain(Collection<UUID> units) {
        mark(units, unit -> unit.leftOut(false));
    }

    private void mark(Collection<UUID> units, UnaryOperator<MissingUnit> mark) {
        store.transact(tx -> {
            Set<UUID> wanted = new HashSet<>(units);
            tx.missing().stream()
                    .filter(unit -> wanted.contains(unit.entry().unit()))
                    .map(mark)
                    .forEach(tx::putMissing);
            return true;
        });
    }
}
