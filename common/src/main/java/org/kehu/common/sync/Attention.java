package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** The attention tray: what the server refused, until its giver has dealt with it. */
public final class Attention {
    private static final String AGAIN = "again";

    private final ClientStore store;
    private final LocalDoor door;
    private final LocalCommands commands;

    public Attention(ClientStore store, LocalDoor door, LocalCommands commands) {
        this.store = store;
        this.door = door;
        this.commands = commands;
    }

    public List<TrayEntry> entries() {
        return store.transact(tx -> {
            TrayValues values = new TrayValues(door, tx);
            return tx.tray().stream().map(values::toShow).toList();
        });
    }

    /** Throws away what was typed, on purpose. */
    public void discard(UUID unit) {
        take(List.of(unit));
    }

    /** Takes entries out of the tray. @return what {@link #put} puts back as it was */
    public List<TrayEntry> take(Collection<UUID> units) {
        return store.transact(tx -> {
            List<TrayEntry> taken = find(tx, units);
            taken.forEach(entry -> tx.removeTray(entry.unit()));
            return taken;
        });
    }

    /** What stood there before stays away if it may not be seen any more by now. */
    public void put(List<TrayEntry> entries) {
        store.transact(tx -> {
            put(tx, entries);
            return true;
        });
    }

    private void put(ClientTx tx, List<TrayEntry> entries) {
        Forgetting forgetting = new Forgetting(door, tx);
        for (TrayEntry entry : entries) {
            tx.putTray(entry);
            forgetting.withoutBefore(entry);
        }
    }

    /** What is in the tray for the units, as {@link #takeBack} puts it back. */
    public List<TrayEntry> kept(Collection<UUID> units) {
        return store.transact(tx -> find(tx, units));
    }

    /**
     * Takes back an operation together with what it meant for the tray: both or neither. What made a record stays away: that
     * lies in the bin then and cannot be made twice; to take this back too has it again.
     *
     * @param back what stood there before the operation
     * @param away what stands there since it
     */
    public Submitted takeBack(UUID operation, List<TrayEntry> back, Collection<UUID> away, Watch watch) {
        Consumer<ClientTx> along = tx -> {
            put(tx, doneBy(tx, operation, back));
            away.forEach(tx::removeTray);
        };
        return commands.undo(operation, along, watch);
    }

    private static List<TrayEntry> doneBy(ClientTx tx, UUID operation, List<TrayEntry> back) {
        if (back.isEmpty()) {
            return back;
        }
        List<String> made = tx.journal(operation).stream()
                .flatMap(entry -> entry.patches().stream())
                .filter(patch -> patch.action() == RecordPatch.Action.CREATE)
                .map(patch -> patch.record().id().toString())
                .toList();
        boolean unsettled = tx.outbox().stream()
                .anyMatch(unit -> unit.verdict() == null && unit.operation().equals(operation));
        return back.stream()
                .filter(entry -> made.stream().noneMatch(entry.text()::contains))
                .map(entry -> unsettled ? entry.doneBy(operation) : entry)
                .toList();
    }

    public @Nullable Submitted retry(UUID unit) {
        return retry(unit, Set.of());
    }

    /**
     * Gives the same commands again, as if given now on what is seen now. If they are refused here already, the entry stays.
     * What the server may have done is sent again whole, as it was, so that it is done once.
     *
     * @param theirs fields whose value of now is to stay
     * @return what became of it, null if there is no such entry any more or nothing of it is wanted
     */
    public @Nullable Submitted retry(UUID unit, Set<TrayEntry.Place> theirs) {
        store.requireRoom();
        return store.transact(tx -> {
            TrayEntry entry = find(tx, unit);
            return entry == null ? null : retry(tx, entry, commands.newOperation(), theirs);
        });
    }

    /**
     * Takes out of the bin what the entry was refused for, and does the entry again after that, as one operation. Nothing of it
     * needs to be held here: the server decides then.
     *
     * @param theirs fields whose value of now is to stay
     * @return what became of both, null if there is no such entry any more
     */
    public @Nullable Submitted restore(UUID unit, Set<TrayEntry.Place> theirs) {
        store.requireRoom();
        try {
            return store.transact(tx -> restore(tx, unit, theirs));
        } catch (Refusal e) {
            return new Submitted(unit, unit, new UnitDecision.Refused(unit, e.reason()));
        }
    }

    /** Both or neither: nothing comes back for everybody whose edit is refused here all the same. */
    private @Nullable Submitted restore(ClientTx tx, UUID unit, Set<TrayEntry.Place> theirs) {
        TrayEntry entry = find(tx, unit);
        List<Command> back = entry == null ? List.of() : back(entry);
        UUID operation = commands.newOperation();
        if (entry == null || back.isEmpty()) {
            return entry == null ? null : retry(tx, entry, operation, theirs);
        }
        Submitted restored = queued(commands.submit(tx, operation, back));
        Submitted again = retry(tx, entry, operation, theirs);
        return again == null ? restored : Submitted.together(List.of(restored, queued(again)));
    }

    private static Submitted queued(Submitted submitted) {
        if (submitted.decision() instanceof UnitDecision.Refused refused) {
            throw new Refusal(refused.reason());
        }
        return submitted;
    }

    private static @Nullable TrayEntry find(ClientTx tx, UUID unit) {
        return find(tx, List.of(unit)).stream().findFirst().orElse(null);
    }

    private static List<TrayEntry> find(ClientTx tx, Collection<UUID> units) {
        return tx.tray().stream().filter(entry -> units.contains(entry.unit())).toList();
    }

    private List<Command> back(TrayEntry entry) {
        return door.units().read(entry.text()).calls().stream()
                .filter(call -> call.id().equals(entry.culprit()) && !entry.mayBeDone())
                .flatMap(call -> WayBack.records(door.catalog().schema(), entry.reason(), call.command()).stream())
                .map(WayBack::command)
                .toList();
    }

    /** @param operation a new one: to take it back is not to take back what else was done along with the refused unit */
    private @Nullable Submitted retry(ClientTx tx, TrayEntry entry, UUID operation, Set<TrayEntry.Place> theirs) {
        if (entry.mayBeDone()) {
            return sameAgain(tx, entry);
        }
        List<Command> wanted = again(tx, entry, theirs);
        if (wanted.isEmpty()) {
            tx.removeTray(entry.unit());
            return null;
        }
        Submitted again = commands.submit(tx, operation, wanted);
        if (again.isQueued()) {
            tx.removeTray(entry.unit());
        }
        return again;
    }

    private Submitted sameAgain(ClientTx tx, TrayEntry entry) {
        CommandUnit unit = door.units().read(entry.text());
        tx.removeTray(unit.id());
        tx.putJournal(new JournalEntry(
                unit.id(), unit.operation(), unit.counter(), entry.at(), entry.text(), List.of(), null));
        tx.putOutbox(OutboxUnit.again(unit.id(), unit.operation(), unit.counter(), entry.text(), AGAIN));
        new Rebase(door).after(tx, Set.of(), true);
        return new Submitted(unit.id(), unit.operation(), new UnitDecision.Waiting(unit.id(), AGAIN));
    }

    private List<Command> again(ClientTx tx, TrayEntry entry, Set<TrayEntry.Place> theirs) {
        List<Command> again = new ArrayList<>();
        for (CommandCall call : door.units().read(entry.text()).calls()) {
            Command wanted = without(theirs, call.command());
            if (wanted != null) {
                again.add(seenNow(tx, wanted));
            }
        }
        return again;
    }

    /** Null where nothing is left to be edited. */
    private static @Nullable Command without(Set<TrayEntry.Place> theirs, Command command) {
        if (!(command instanceof EditRecord given)) {
            return command;
        }
        FieldChanges edit = given.edit();
        Map<String, Change> wanted = new LinkedHashMap<>(edit.changes());
        wanted.keySet().removeIf(field -> theirs.contains(new TrayEntry.Place(edit.record(), field)));
        FieldChanges rest = new FieldChanges(edit.type(), edit.id(), wanted);
        return wanted.isEmpty() ? null : new EditRecord(rest, given.seenRevision());
    }

    private Command seenNow(ClientTx tx, Command command) {
        if (command instanceof EditRecord edit) {
            CrmRecord now = find(tx, edit.edit().record());
            return now == null ? command : new EditRecord(on(now, edit.edit()), now.revision());
        }
        if (command instanceof DeleteRecord delete) {
            CrmRecord now = find(tx, delete.record());
            return now == null ? command : new DeleteRecord(delete.record(), now.revision());
        }
        return command;
    }

    private @Nullable CrmRecord find(ClientTx tx, RecordRef ref) {
        return tx.find(door.catalog().schema().type(ref.type()), ref.id());
    }

    /** The same afters with the values of now as the befores. */
    private static FieldChanges on(CrmRecord now, FieldChanges edit) {
        Map<String, Change> changes = new LinkedHashMap<>();
        edit.changes().forEach((name, change) -> {
            Field<?> field = now.type().field(name);
            boolean known = change instanceof Change.Set && !now.withholds(field);
            changes.put(name, known ? new Change.Set(now.get(field), ((Change.Set) change).after()) : change);
        });
        return new FieldChanges(edit.type(), edit.id(), changes);
    }
}
