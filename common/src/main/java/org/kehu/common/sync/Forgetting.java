package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Lets go what a device remembers beside records, once its user may not see them, or some of their fields: entries of the
 * journal that the server has settled, and what stood there before in the tray, with what the reasons there tell of it, and in what a
 * restored server has lost. What the person typed himself stays, in the outbox until the server has spoken and elsewhere until it is dealt with.
 */
final class Forgetting {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LocalDoor door;
    private final ClientTx tx;
    private final BeforeValues before;
    private final SaidOf said;
    private final Set<RecordRef> dirty = new LinkedHashSet<>();

    Forgetting(LocalDoor door, ClientTx tx) {
        this.door = door;
        this.tx = tx;
        this.before = new BeforeValues(door.units());
        this.said = new SaidOf(door, this::base);
    }

    /**
     * @param lost names of fields by record; where none are named the record left as a whole
     * @param told whether it left because it may not be seen, and not because a restored server does not have it
     */
    void lost(Map<RecordRef, Set<String>> lost, boolean told) {
        if (lost.isEmpty()) {
            return;
        }
        tx.noteLoss();
        Map<String, Set<String>> fields = lost.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id().toString(), Map.Entry::getValue, (a, b) -> a));
        forgetSettled(entry -> tells(entry, fields));
        tx.tray().forEach(this::withoutBefore);
        if (told) {
            tx.missing().stream()
                    .filter(unit -> tells(unit.entry(), fields))
                    .forEach(unit -> withoutBefore(unit, fields));
        }
    }

    /**
     * Rights are others now. Nobody tells of what was in the bin before whether it may still be seen, so that what was done to
     * it is forgotten, but for throwing it away.
     */
    void otherRights() {
        tx.noteLoss();
        forgetSettled(this::isUnseen);
        tx.tray().forEach(this::withoutBefore);
    }

    /**
     * The first snapshot of a device that lost what it held is complete: nobody told it what left meanwhile, so that what it does
     * not hold now may not be seen. What units that a restored server has lost made themselves is only gone with them.
     */
    void begunAnew() {
        otherRights();
        Set<RecordRef> made = tx.missing().stream()
                .flatMap(unit -> unit.entry().patches().stream())
                .filter(patch -> patch.action() == RecordPatch.Action.CREATE)
                .map(RecordPatch::record)
                .collect(Collectors.toSet());
        for (MissingUnit unit : tx.missing()) {
            MissingUnit seen = masked(unit, (ref, field) -> !made.contains(ref) && isUnseen(ref, field));
            if (!seen.entry().text().equals(unit.entry().text())
                    || !seen.entry().patches().equals(unit.entry().patches())) {
                tx.putMissing(seen);
            }
        }
    }

    /** Of what went into the bin nobody tells whether it may still be seen: the tray does not name it any more. */
    void touched(Set<RecordRef> records) {
        List<TrayEntry> tray = tx.tray();
        // asked first, for it is mostly empty: each record of a snapshot would be looked for otherwise
        if (!tray.isEmpty() && records.stream().anyMatch(ref -> base(ref) == null)) {
            tray.forEach(this::withoutBefore);
        }
    }

    private void forgetSettled(Predicate<JournalEntry> unseen) {
        Set<UUID> waiting = tx.outbox().stream().map(OutboxUnit::id).collect(Collectors.toSet());
        for (GivenUnit given : tx.journaled()) {
            JournalEntry entry = waiting.contains(given.id()) ? null : tx.journalOf(given.id());
            if (entry != null && unseen.test(entry)) {
                forget(entry);
            }
        }
    }

    private void forget(JournalEntry entry) {
        tx.removeJournal(entry.unit());
        String operation = entry.operation().toString();
        tx.outbox().stream()
                .filter(unit -> !unit.operation().equals(entry.operation())
                        && unit.text().contains(operation))
                .forEach(unit -> dirty.addAll(unit.writes()));
    }

    /** What waiting units wrote that take back something forgotten: only the server can do so now, and they wait for it. */
    Set<RecordRef> dirty() {
        return dirty;
    }

    private static boolean tells(JournalEntry entry, Map<String, Set<String>> lost) {
        Matcher ids = ID.matcher(entry.text());
        while (ids.find()) {
            Set<String> fields = lost.get(ids.group());
            if (fields != null
                    && (fields.isEmpty()
                            || fields.stream().anyMatch(name -> entry.text().contains('"' + name + '"')))) {
                return true;
            }
        }
        return entry.patches().stream()
                .anyMatch(patch -> tells(patch, lost.get(patch.record().id().toString())));
    }

    private static boolean tells(RecordPatch patch, @Nullable Set<String> fields) {
        return fields != null && (fields.isEmpty() || fields.stream().anyMatch(patch.changes()::containsKey));
    }

    /** A unit leaves the outbox: what it did to a record that is not held by now is not remembered either. */
    void settled(OutboxUnit unit) {
        JournalEntry entry = tx.journalOf(unit.id());
        if (entry != null && isUnseen(entry)) {
            forget(entry);
            tx.noteLoss();
        }
    }

    private boolean isUnseen(JournalEntry entry) {
        return entry.patches().stream().anyMatch(this::isUnseen);
    }

    private boolean isUnseen(RecordPatch patch) {
        CrmRecord base = base(patch.record());
        return base == null
                ? !patch.changes().containsKey(SystemFields.DELETED_AT.name())
                : base.withheld().stream().anyMatch(patch.changes()::containsKey);
    }

    private boolean isUnseen(RecordRef ref, String field) {
        CrmRecord base = base(ref);
        return base == null || base.withheld().contains(field);
    }

    private @Nullable CrmRecord base(RecordRef ref) {
        RecordType type = door.catalog().schema().find(ref.type());
        return type == null ? null : tx.hasBase(ref) ? tx.base(ref) : tx.find(type, ref.id());
    }

    /** Puts the entry without what it says of values that its giver may not see any more; what he typed is left. */
    void withoutBefore(TrayEntry entry) {
        String text = before.without(entry.text(), this::isUnseen);
        Reason reason = said.seen(entry);
        boolean tells = entry.values().stream()
                .anyMatch(value -> !value.theirs().isNull() && isUnseen(value.record(), value.field()));
        if (tells || !text.equals(entry.text()) || !reason.equals(entry.reason())) {
            tx.putTray(new TrayValues(door, tx).asOfNow(entry.masked(text, reason)));
            tx.noteLoss();
        }
    }

    /** Another restore may bring the unit back to the server, with the bytes of before. Left out, it goes with the last of its records. */
    private void withoutBefore(MissingUnit unit, Map<String, Set<String>> lost) {
        JournalEntry entry = unit.entry();
        if (unit.leftOut() && entry.patches().stream().allMatch(patch -> base(patch.record()) == null)) {
            tx.removeMissing(entry.unit());
            return;
        }
        tx.putMissing(masked(unit, (ref, field) -> {
            Set<String> fields = lost.get(ref.id().toString());
            return fields != null && (fields.isEmpty() || fields.contains(field));
        }));
    }

    private MissingUnit masked(MissingUnit unit, BiPredicate<RecordRef, String> unseen) {
        JournalEntry entry = unit.entry();
        List<RecordPatch> patches = entry.patches().stream()
                .map(patch -> before.without(patch, unseen))
                .toList();
        String text = before.without(entry.text(), unseen);
        return unit.masked(door.units().inPlaceOf(entry.text(), text), patches);
    }
}
