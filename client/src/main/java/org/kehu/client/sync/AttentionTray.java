package org.kehu.client.sync;

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
    public Again retry(UUID entry, Set<Place> theirs) {
        return again(entry, () -> tray.retry(entry, places(theirs)));
    }

    @Override
    public Again restore(UUID entry, Set<Place> theirs) {
        return again(entry, () -> tray.restore(entry, places(theirs)));
    }

    private static Set<TrayEntry.Place> places(Set<Place> theirs) {
        return theirs.stream()
                .map(place -> new TrayEntry.Place(place.record(), place.field()))
                .collect(Collectors.toSet());
    }

    private Again again(UUID entry, Supplier<@Nullable Submitted> way) {
        List<TrayEntry> was = tray.kept(List.of(entry));
        Submitted done = way.get();
        changed.run();
        return done == null
                ? new Again(null, () -> new Outcome.Rejected(Reason.of("nothing_to_undo")))
                : new Again(commands.told(done), () -> takeBack(done.operation(), was));
    }

    private Outcome takeBack(UUID operation, List<TrayEntry> was) {
        Submitted undone = tray.takeBack(operation, was);
        changed.run();
        return commands.told(undone);
    }

    @Override
    public Runnable discard(List<UUID> entries) {
        List<TrayEntry> taken = tray.take(entries);
        changed.run();
        return () -> {
            tray.put(taken);
            changed.run();
        };
    }
}
