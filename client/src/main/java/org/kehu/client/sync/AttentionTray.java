package org.kehu.client.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.Outcome;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.sync.Submitted;
import org.kehu.common.sync.TrayEntry;
import org.kehu.common.sync.UnitCodec;

/** The tray of the cache, read into what a screen shows. */
final class AttentionTray implements Attention {
    private final org.kehu.common.sync.Attention tray;
    private final GivenCommands commands;
    private final UnitCodec units;
    private final Runnable changed;

    /** @param changed told when there are fewer entries */
    AttentionTray(org.kehu.common.sync.Attention tray, GivenCommands commands, UnitCodec units, Runnable changed) {
        this.tray = tray;
        this.commands = commands;
        this.units = units;
        this.changed = changed;
    }

    @Override
    public List<AttentionEntry> entries() {
        return tray.entries().stream().map(this::shown).toList();
    }

    private AttentionEntry shown(TrayEntry entry) {
        List<CommandCall> calls = calls(entry);
        return new AttentionEntry(
                entry.unit(),
                entry.operation(),
                calls.stream().map(CommandCall::command).toList(),
                calls.stream()
                        .filter(call -> call.id().equals(entry.culprit()))
                        .map(CommandCall::command)
                        .findFirst()
                        .orElse(null),
                entry.reason(),
                entry.at(),
                entry.values().stream()
                        .map(value ->
                                new AttentionEntry.Value(value.record(), value.field(), value.mine(), value.theirs()))
                        .toList(),
                entry.mayBeDone());
    }

    /** A unit of a program that this one does not understand is still shown, with its reason. */
    private List<CommandCall> calls(TrayEntry entry) {
        try {
            return units.read(entry.text()).calls();
        } catch (BadValue | Refusal e) {
            return List.of();
        }
    }

    @Override
    public Did retry(List<Wanted> wanted) {
        Doings doings = new Doings();
        wanted.forEach(one -> doings.take(one.entry(), () -> tray.retry(one.entry(), places(one.theirs()))));
        return doings.told();
    }

    @Override
    public Did restore(Wanted wanted) {
        Doings doings = new Doings();
        doings.take(wanted.entry(), () -> tray.restore(wanted.entry(), places(wanted.theirs())));
        return doings.told();
    }

    private static Set<TrayEntry.Place> places(Set<Place> theirs) {
        return theirs.stream()
                .map(place -> new TrayEntry.Place(place.record(), place.field()))
                .collect(Collectors.toSet());
    }

    @Override
    public UUID discard(List<UUID> entries) {
        UUID deed = commands.newId();
        gone(new Turns.Turn(deed, List.of(), tray.take(entries)));
        changed.run();
        return deed;
    }

    @Override
    public void settled(UUID entry, UUID operation) {
        List<TrayEntry> taken = tray.take(List.of(entry));
        taken.forEach(one -> turns().wasRefused(one.operation()));
        turns().stands(operation, new Turns.Beside(taken, List.of()));
        changed.run();
    }

    private void gone(Turns.Turn turn) {
        turn.gone().forEach(one -> turns().wasRefused(one.operation()));
        turns().did(turn);
    }

    private Turns turns() {
        return commands.turns();
    }

    /** Entries that are done again one after the other, as one thing to take back. */
    private final class Doings {
        private final UUID deed = commands.newId();
        private final List<UUID> operations = new ArrayList<>();
        private final List<TrayEntry> gone = new ArrayList<>();
        private final List<Reason> refused = new ArrayList<>();
        private int waiting;

        /** @param way null if nothing of it is left to be done */
        void take(UUID entry, Supplier<@Nullable Submitted> way) {
            List<TrayEntry> was = tray.kept(List.of(entry));
            Submitted done = way.get();
            if (done == null) {
                gone.addAll(was);
                return;
            }
            Outcome outcome = commands.told(done);
            if (outcome instanceof Outcome.Rejected rejected) {
                refused.add(rejected.reason());
                return;
            }
            was.forEach(one -> turns().wasRefused(one.operation()));
            if (outcome instanceof Outcome.Accepted) {
                operations.add(done.operation());
                turns().stands(done.operation(), new Turns.Beside(was, List.of()));
            } else {
                waiting++;
            }
        }

        Did told() {
            gone(new Turns.Turn(deed, operations, gone));
            changed.run();
            return new Did(deed, operations.size(), waiting, gone.size(), refused);
        }
    }
}
