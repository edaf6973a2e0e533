package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
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
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;

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
            List<@Nullable Reason> reasons = new ArrayList<>();
            for (Command command : commands) {
                UnitDecision tried = tried(tx, List.of(command));
                reasons.add(tried instanceof UnitDecision.Refused refused ? refused.reason() : null);
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
        String written = door.units().calls(draft);
        if (!Limits.take(state.limits(), door.units().write(draft, written))) {
            return new Submitted(
                    draft.id(), operation, new UnitDecision.Refused(draft.id(), Reason.of("unit_too_large")));
        }
        LocalDoor.Decided decided = door.decide(tx, draft);
        if (!(decided.decision() instanceof UnitDecision.Refused)) {
            List<UUID> after = door.buildsOn(tx, draft, decided);
            CommandUnit unit = new CommandUnit(draft.id(), operation, after, tx.next(UNITS), calls);
            queue(tx, unit, door.units().write(unit, written), decided, now);
        }
        return new Submitted(draft.id(), operation, decided.decision());
    }

    private static void queue(ClientTx tx, CommandUnit unit, String text, LocalDoor.Decided decided, Instant now) {
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
     * Takes back an operation of this device as a whole; none of it if somebody has changed since what it changed. One of a
     * few units is taken back in one transaction, a larger one in steps: {@link UndoRun}.
     */
    public Submitted undo(UUID operation) {
        return undo(operation, tx -> {}, Watch.NOBODY);
    }

    /** Whether an operation was begun to be taken back, and is not yet as a whole. */
    public static boolean isHalfUndone(ClientTx tx, UUID operation) {
        return UndoRun.isUnderWay(tx, operation);
    }

    /** @param along done in the last transaction, once nothing stands against it */
    Submitted undo(UUID operation, Consumer<ClientTx> along, Watch watch) {
        return new UndoRun(store, this, operation).run(along, watch);
    }

    /** What would become of commands that are given now as one unit; nothing is done. */
    UnitDecision tried(ClientTx tx, List<? extends Command> commands) {
        Instant now = tx.state().guess(door.clock());
        List<CommandCall> calls = new ArrayList<>();
        commands.forEach(command -> calls.add(new CommandCall(ids.get(), command, now, Instant.EPOCH)));
        return door.tried(tx, new CommandUnit(ids.get(), calls.get(0).id(), 0, calls));
    }
}
