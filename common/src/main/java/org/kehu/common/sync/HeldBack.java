package org.kehu.common.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/**
 * Which units of the outbox are not sent yet, because they build on missing ones about which the person has not decided: they
 * would be refused, or be overtaken by what was given before them. Those that only share a record with a missing edit go on.
 */
final class HeldBack {
    private static final Set<String> STAMPS = Set.of(SystemFields.MODIFIED_AT.name(), SystemFields.MODIFIED_BY.name());

    private final ClientTx tx;
    private final LocalDoor door;
    /** Records that were made, put into the bin or taken out of it, and those of which nobody here knows what was done. */
    private final Set<RecordRef> whole = new HashSet<>();

    private final Set<TrayEntry.Place> places = new HashSet<>();

    private HeldBack(ClientTx tx, LocalDoor door) {
        this.tx = tx;
        this.door = door;
    }

    static Set<UUID> units(ClientTx tx, LocalDoor door, List<OutboxUnit> outbox) {
        HeldBack held = new HeldBack(tx, door);
        tx.missing().stream()
                .filter(unit -> !unit.leftOut())
                .map(MissingUnit::entry)
                .forEach(held::add);
        return held.among(outbox);
    }

    private void add(JournalEntry entry) {
        places.addAll(places(entry));
        entry.patches().stream()
                .filter(patch -> patch.action() != RecordPatch.Action.UPDATE)
                .forEach(patch -> whole.add(patch.record()));
        if (entry.patches().isEmpty()) {
            whole.addAll(touched(entry));
        }
    }

    private Set<TrayEntry.Place> places(JournalEntry entry) {
        return entry.patches().stream().flatMap(this::places).collect(Collectors.toSet());
    }

    private Stream<TrayEntry.Place> places(RecordPatch patch) {
        return patch.changes().keySet().stream()
                .map(name -> door.catalog().schema().type(patch.record().type()).field(name))
                .filter(field -> !field.isDerived() && !STAMPS.contains(field.name()))
                .map(Field::name)
                .map(name -> new TrayEntry.Place(patch.record(), name));
    }

    private Set<RecordRef> touched(JournalEntry entry) {
        try {
            return door.units().read(entry.text()).calls().stream()
                    .flatMap(call -> call.command().touches(door.catalog().schema()).stream())
                    .map(Touch::record)
                    .collect(Collectors.toSet());
        } catch (Refusal | BadValue e) {
            return Set.of(); // of another program: the server reads it, or refuses it with a reason
        }
    }

    private Set<UUID> among(List<OutboxUnit> outbox) {
        Set<UUID> held = new HashSet<>();
        if (whole.isEmpty() && places.isEmpty()) {
            return held;
        }
        for (OutboxUnit unit : outbox) {
            @Nullable JournalEntry entry = tx.journalOf(unit.id());
            if (buildsOn(unit, entry)) {
                held.add(unit.id());
                if (entry != null) {
                    add(entry);
                }
            }
        }
        return held;
    }

    private boolean buildsOn(OutboxUnit unit, @Nullable JournalEntry entry) {
        if (unit.touches(whole)) {
            return true;
        }
        boolean unknown = entry == null || entry.patches().isEmpty();
        return unknown
                ? places.stream().anyMatch(place -> unit.touches(Set.of(place.record())))
                : places(entry).stream().anyMatch(places::contains);
    }
}
