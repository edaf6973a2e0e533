package org.kehu.client.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.record.BadValue;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.UnitCodec;

/** Commands decided on the cache at once; whatever is queued is sent at once if the server is there. */
final class GivenCommands implements Commands {
    private static final int LATELY = 200;

    private final LocalCommands commands;
    private final LocalStore store;
    private final UnitCodec units;
    private final Supplier<UUID> ids;
    private final SyncLoop loop;

    /** @param loop told after each command that waits for the server, and of each that could not be kept */
    GivenCommands(LocalCommands commands, LocalStore store, UnitCodec units, Supplier<UUID> ids, SyncLoop loop) {
        this.commands = commands;
        this.store = store;
        this.units = units;
        this.ids = ids;
        this.loop = loop;
    }

    @Override
    public Outcome run(UUID operation, List<Command> given) {
        return outcome(kept(() -> commands.submit(operation, given)));
    }

    /** @param along done in the same transaction, unless the commands are refused */
    Submitted give(UUID operation, List<Command> unit, Consumer<ClientTx> along) {
        return kept(() -> commands.submit(operation, unit, along));
    }

    @Override
    public Outcome undo(UUID operation) {
        return outcome(kept(() -> commands.undo(operation)));
    }

    /** An undo is not taken back by the next one: that goes on to what was done before. */
    @Override
    public @Nullable Outcome undoLast() {
        Set<UUID> done = new HashSet<>();
        for (JournalEntry entry : store.lately(LATELY)) {
            List<Command> given = commands(entry);
            List<UUID> undone = given.stream()
                    .filter(Undo.class::isInstance)
                    .map(command -> ((Undo) command).operation())
                    .toList();
            done.addAll(undone);
            if (undone.isEmpty() && !done.contains(entry.operation())) {
                return undo(entry.operation());
            }
        }
        return null;
    }

    private List<Command> commands(JournalEntry entry) {
        try {
            return units.read(entry.text()).calls().stream()
                    .map(CommandCall::command)
                    .toList();
        } catch (BadValue | org.kehu.common.command.Refusal e) {
            return List.of();
        }
    }

    @Override
    public UUID newId() {
        return ids.get();
    }

    /** Refused before anybody is told that it is saved. */
    private Submitted kept(Supplier<Submitted> given) {
        loop.requireKept();
        try {
            return sent(given.get());
        } catch (StoreProblem e) {
            loop.refused(e);
            throw e;
        }
    }

    Outcome told(Submitted submitted) {
        return outcome(sent(submitted));
    }

    private Submitted sent(Submitted submitted) {
        if (submitted.isQueued()) {
            loop.commit();
        }
        return submitted;
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
