package org.kehu.client.sync;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Undone;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Command;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.sync.Attention;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.UnitCodec;

/** Commands decided on the cache at once; whatever is queued is sent at once if the server is there. */
final class GivenCommands implements Commands {
    private final LocalCommands commands;
    private final Turns turns;
    private final TakingBack back;
    private final Supplier<UUID> ids;
    private final SyncLoop loop;

    /** @param loop told after each command that waits for the server, and of each that could not be kept */
    GivenCommands(
            LocalCommands commands,
            Attention tray,
            LocalStore store,
            UnitCodec units,
            Supplier<UUID> ids,
            SyncLoop loop) {
        this.commands = commands;
        this.turns = new Turns();
        this.back = new TakingBack(tray, store, units, turns, this::told);
        this.ids = ids;
        this.loop = loop;
    }

    Turns turns() {
        return turns;
    }

    @Override
    public Outcome run(UUID operation, List<Command> given) {
        UUID taken = given.size() == 1 && given.get(0) instanceof Undo undo ? undo.operation() : null;
        if (taken != null && (turns.knows(taken) || !turns.beside(taken).equals(Turns.Beside.NOTHING))) {
            return undo(taken).outcome(); // with what it meant for the tray
        }
        Outcome outcome = kept(() -> told(commands.submit(operation, given)));
        if (!(outcome instanceof Outcome.Rejected) && !given.stream().allMatch(Command::staysDone)) {
            turns.did(Turns.Turn.of(operation));
        }
        return outcome;
    }

    /** @param along done in the same transaction, unless the commands are refused */
    Submitted give(UUID operation, List<Command> unit, Consumer<ClientTx> along) {
        Submitted given = kept(() -> commands.submit(operation, unit, along));
        if (!(told(given) instanceof Outcome.Rejected)) {
            turns.did(Turns.Turn.of(operation));
        }
        return given;
    }

    @Override
    public Undone undo(UUID deed, Watch watch) {
        return kept(() -> counted(back.of(deed, watch)));
    }

    @Override
    public @Nullable Undone undoLast(Watch watch) {
        return kept(() -> counted(back.last(watch)));
    }

    /** The tray may have more entries by it, or fewer. */
    private <R extends @Nullable Undone> R counted(R undone) {
        loop.commit();
        return undone;
    }

    @Override
    public UUID newId() {
        return ids.get();
    }

    /** Refused before anybody is told that it is saved. */
    private <R extends @Nullable Object> R kept(Supplier<R> given) {
        loop.requireKept();
        try {
            return given.get();
        } catch (StoreProblem e) {
            loop.refused(e);
            throw e;
        }
    }

    Outcome told(Submitted submitted) {
        if (submitted.isQueued()) {
            loop.commit();
        }
        return outcome(submitted);
    }

    private static Outcome outcome(Submitted submitted) {
        UnitDecision decision = submitted.decision();
        if (decision instanceof UnitDecision.Refused refused) {
            return new Outcome.Rejected(refused.reason());
        }
        if (decision instanceof UnitDecision.Done done) {
            return new Outcome.Accepted(
                    submitted.operation(),
                    done.effects().stream().map(effect -> effect.after().ref()).collect(Collectors.toSet()));
        }
        return new Outcome.Pending(submitted.operation());
    }
}
