package org.kehu.client.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Undo;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.LocalCommands;
import org.kehu.common.sync.UnitCodec;

/** The journal of this device, and the server's log of a record laid over it while the server can be asked. */
final class KnownHistory implements History {
    private static final int UNDOS = 500;

    private final LocalStore store;
    private final UnitCodec units;
    private final Actor actor;
    private final @Nullable ServerHistory server;

    KnownHistory(LocalStore store, UnitCodec units, Actor actor, @Nullable ServerHistory server) {
        this.store = store;
        this.units = units;
        this.actor = actor;
        this.server = server;
    }

    @Override
    public List<Operation> lately(int most) {
        return operations(store.lately(most));
    }

    @Override
    public @Nullable Operation find(UUID operation) {
        List<JournalEntry> newestFirst = new ArrayList<>(store.journal(operation));
        Collections.reverse(newestFirst);
        return operations(newestFirst).stream().findFirst().orElse(null);
    }

    @Override
    public Known of(RecordRef record, int most) {
        List<Operation> own = operations(store.journal(record, most)).stream()
                .map(one -> one.about(record))
                .toList();
        List<Operation> others = server == null ? null : server.of(record, most);
        if (others == null) {
            return new Known(own, false);
        }
        Map<UUID, Operation> byId = own.stream().collect(Collectors.toMap(Operation::id, one -> one));
        List<Operation> all = new ArrayList<>();
        others.forEach(one -> all.add(0, told(byId.remove(one.id()), one)));
        all.addAll(0, own.stream().filter(one -> byId.containsKey(one.id())).toList());
        return new Known(all, true);
    }

    /** Of what was done here this device knows the commands and whether it was taken back, the server what it came to. */
    private static Operation told(@Nullable Operation own, Operation server) {
        return own == null
                ? server
                : new Operation(
                        own.id(),
                        own.user(),
                        own.device(),
                        own.at(),
                        own.settled(),
                        own.undone(),
                        own.commands(),
                        server.patches(),
                        own.records());
    }

    /** What was done here is told as this device knows it: with its commands, and whether it was taken back. */
    @Override
    public @Nullable Told everybodys(@Nullable String after) {
        Told told = server == null ? null : server.everybodys(after);
        if (told == null) {
            return null;
        }
        Map<UUID, Operation> own = operations(store.lately(UNDOS)).stream()
                .collect(Collectors.toMap(Operation::id, one -> one, (one, other) -> one));
        return new Told(
                told.operations().stream()
                        .map(one -> own.getOrDefault(one.id(), one))
                        .toList(),
                told.next());
    }

    @Override
    public @Nullable Parts parts(UUID operation) {
        return server == null ? null : server.parts(operation);
    }

    private List<Operation> operations(List<JournalEntry> newestFirst) {
        Map<UUID, List<JournalEntry>> byOperation = new LinkedHashMap<>();
        newestFirst.forEach(entry -> byOperation
                .computeIfAbsent(entry.operation(), key -> new ArrayList<>())
                .add(0, entry));
        Set<UUID> undone = undone(store.lately(UNDOS));
        return byOperation.values().stream()
                .map(entries -> operation(entries, undone))
                .toList();
    }

    private Operation operation(List<JournalEntry> entries, Set<UUID> undone) {
        JournalEntry first = entries.get(0);
        List<RecordPatch> patches =
                entries.stream().flatMap(entry -> entry.patches().stream()).toList();
        return new Operation(
                first.operation(),
                actor.user(),
                "",
                first.at(),
                entries.stream().allMatch(entry -> entry.verdict() != null),
                undone.contains(first.operation()),
                entries.stream().flatMap(entry -> commands(entry).stream()).toList(),
                patches,
                patches.stream().map(RecordPatch::record).collect(Collectors.toSet()));
    }

    /** An undo that was taken back itself has undone nothing; and what is half undone is not undone. */
    private Set<UUID> undone(List<JournalEntry> newestFirst) {
        Set<UUID> undone = new HashSet<>();
        for (JournalEntry entry : newestFirst) {
            for (Command command : commands(entry)) {
                if (command instanceof Undo undo && !undone.contains(entry.operation())) {
                    undone.add(undo.operation());
                }
            }
        }
        return store.<Set<UUID>>read(tx -> undone.stream()
                .filter(operation -> !LocalCommands.isHalfUndone(tx, operation))
                .collect(Collectors.toSet()));
    }

    /** None of a unit that this program cannot read any more. */
    private List<Command> commands(JournalEntry entry) {
        try {
            return units.read(entry.text()).calls().stream()
                    .map(CommandCall::command)
                    .toList();
        } catch (BadValue | Refusal e) {
            return List.of();
        }
    }
}
