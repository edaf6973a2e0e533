package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Lets go what a device remembers beside records, once its user may not see them, or some of their fields: entries of the
 * journal that the server has settled, and in the tray what stood there before. What the person typed himself stays, in the
 * outbox until the server has spoken and in the tray until it is dealt with.
 */
final class Forgetting {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LocalDoor door;
    private final ClientTx tx;

    Forgetting(LocalDoor door, ClientTx tx) {
        this.door = door;
        this.tx = tx;
    }

    /** @param lost names of fields by record; where none are named the record left as a whole */
    void lost(Map<RecordRef, Set<String>> lost) {
        if (lost.isEmpty()) {
            return;
        }
        tx.noteLoss();
        Map<String, Set<String>> fields = lost.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id().toString(), Map.Entry::getValue, (a, b) -> a));
        Set<UUID> waiting = tx.outbox().stream().map(OutboxUnit::id).collect(Collectors.toSet());
        for (GivenUnit given : tx.journaled()) {
            JournalEntry entry = waiting.contains(given.id()) ? null : tx.journalOf(given.id());
            if (entry != null && tells(entry, fields)) {
                tx.removeJournal(entry.unit());
            }
        }
        tx.tray().forEach(this::withoutBefore);
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
        if (entry != null && entry.patches().stream().anyMatch(this::isUnseen)) {
            tx.removeJournal(unit.id());
            tx.noteLoss();
        }
    }

    private boolean isUnseen(RecordPatch patch) {
        CrmRecord base = base(patch.record());
        return base == null
                ? !patch.changes().containsKey(SystemFields.DELETED_AT.name())
                : base.withheld().stream().anyMatch(patch.changes()::containsKey);
    }

    private @Nullable CrmRecord base(RecordRef ref) {
        RecordType type = door.catalog().schema().find(ref.type());
        return type == null ? null : tx.hasBase(ref) ? tx.base(ref) : tx.find(type, ref.id());
    }

    /** Puts the entry without what it says of values that its giver may not see any more; what he typed is left. */
    void withoutBefore(TrayEntry entry) {
        CommandUnit unit;
        try {
            unit = door.units().read(entry.text());
        } catch (Refusal | BadValue e) {
            return; // of an older program: its text is kept all the same
        }
        List<CommandCall> calls = new ArrayList<>();
        unit.calls()
                .forEach(call ->
                        calls.add(new CommandCall(call.id(), unseen(call.command()), call.happenedAt(), call.seen())));
        if (!calls.equals(unit.calls())) {
            String text = door.units()
                    .write(new CommandUnit(unit.id(), unit.operation(), unit.after(), unit.counter(), calls));
            tx.putTray(new TrayValues(door, tx).asOfNow(entry.withText(text)));
            tx.noteLoss();
        }
    }

    private Command unseen(Command command) {
        if (!(command instanceof EditRecord given)) {
            return command;
        }
        FieldChanges edit = given.edit();
        CrmRecord base = base(edit.record());
        Map<String, Change> changes = new LinkedHashMap<>();
        edit.changes().forEach((name, change) -> {
            boolean unseen = base == null || base.withheld().contains(name);
            changes.put(name, unseen && change instanceof Change.Set set ? new Change.Set(null, set.after()) : change);
        });
        return new EditRecord(new FieldChanges(edit.type(), edit.id(), changes), given.seenRevision());
    }
}
