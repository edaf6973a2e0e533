package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * Where a device's people give their commands: decided at once on the view, and queued for the server, in one transaction.
 */
public final class LocalCommands {
    /** Counter of a device's units. */
    static final String UNITS = "unit";

    private final ClientStore store;
    private final LocalDoor door;
    private final Supplier<UUID> ids;

    /** @param ids new time-ordered ones */
    public LocalCommands(ClientStore store, LocalDoor door, Supplier<UUID> ids) {
        this.store = store;
        this.door = door;
        this.ids = ids;
    }

    UUID newOperation() {
        return ids.get();
    }

    /** One command that is an operation of its own. */
    public Submitted submit(Command command) {
        return submit(newOperation(), List.of(command));
    }

    /**
     * Commands that stand or fall together.
     *
     * @param operation shared by all units that are to be undone together
     */
    public Submitted submit(UUID operation, List<Command> commands) {
        store.requireRoom();
        return store.transact(tx -> submit(tx, operation, commands));
    }

    /** @param along done in the same transaction, unless the commands are refused */
    public Submitted submit(UUID operation, List<Command> commands, Consumer<ClientTx> along) {
        store.requireRoom();
        return store.transact(tx -> {
            Submitted submitted = submit(tx, operation, commands);
            if (submitted.isQueued()) {
                along.accept(tx);
            }
            return submitted;
        });
    }

    /** Why each of the commands would be refused if it were given alone, null where it would not; nothing is done. */
    List<@Nullable Reason> judge(List<Command> commands) {
        return store.read(tx -> {
            Instant now = tx.state().guess(door.clock());
            List<@Nullable Reason> reasons = new ArrayList<>();
            for (Command command : commands) {
                CommandCall call = new CommandCall(ids.get(), command, now, Instant.EPOCH);
                CommandUnit unit = new CommandUnit(ids.get(), call.id(), 0, List.of(call));
                reasons.add(door.tried(tx, unit) instanceof UnitDecision.Refused refused ? refused.reason() : null);
            }
            return reasons;
        });
    }

    Submitted submit(ClientTx tx, UUID operation, List<Command> commands) {
        SyncState state = tx.state();
        Instant now = state.guess(door.clock());
        Instant seen = Objects.requireNonNullElse(state.serverTime(), Instant.EPOCH);
        List<CommandCall> calls = new ArrayList<>();
        for (Command command : commands) {
            calls.add(new CommandCall(ids.get(), door.complete(tx, command), now, seen));
        }
        CommandUnit draft = new CommandUnit(ids.get(), operation, 0, calls);
        if (!Limits.take(state.limits(), door.units().write(draft))) {
            return new Submitted(
                    draft.id(), operation, new UnitDecision.Refused(draft.id(), Reason.of("unit_too_large")));
        }
        LocalDoor.Decided decided = door.decide(tx, draft);
        if (!(decided.decision() instanceof UnitDecision.Refused)) {
            List<UUID> after = door.buildsOn(tx, draft, decided);
            queue(tx, new CommandUnit(draft.id(), operation, after, tx.next(UNITS), calls), decided, now);
        }
        return new Submitted(draft.id(), operation, decided.decision());
    }

    private void queue(ClientTx tx, CommandUnit unit, LocalDoor.Decided decided, Instant now) {
        String text = door.units().write(unit);
        tx.putOutbox(new OutboxUnit(
                unit.id(),
                unit.operation(),
                unit.counter(),
                text,
                decided.standing(),
                decided.need(),
                null,
                decided.reads(),
                decided.writes(),
                false,
                null));
        tx.putJournal(
                new JournalEntry(unit.id(), unit.operation(), unit.counter(), now, text, decided.patches(), null));
    }

    /**
     * Takes back an operation of this device as a whole, in as many units as it needs; none if somebody has changed since what
     * it changed.
     */
    public Submitted undo(UUID operation) {
        return undo(operation, tx -> {});
    }

    /** @param along done in the same transaction, once nothing stands against it */
    Submitted undo(UUID operation, Consumer<ClientTx> along) {
        UUID own = ids.get();
        store.requireRoom();
        try {
            return store.transact(tx -> {
                Submitted undone = undo(tx, own, operation);
                along.accept(tx);
                return undone;
            });
        } catch (Refusal e) {
            return new Submitted(own, own, new UnitDecision.Refused(own, e.reason()));
        }
    }

    private Submitted undo(ClientTx tx, UUID own, UUID operation) {
        List<List<RecordRef>> changed = new ArrayList<>();
        for (JournalEntry entry : tx.journal(operation)) {
            changed.add(entry.patches().stream().map(RecordPatch::record).toList());
        }
        if (changed.stream().allMatch(List::isEmpty)) {
            throw new Refusal("nothing_to_undo");
        }
        Collections.reverse(changed);
        List<Submitted> units = new ArrayList<>();
        for (Undo undo : Undo.units(operation, changed)) {
            Submitted unit = submit(tx, own, List.of(undo));
            if (unit.decision() instanceof UnitDecision.Refused refused) {
                throw new Refusal(refused.reason());
            }
            units.add(unit);
        }
        return Submitted.together(units);
    }
}
