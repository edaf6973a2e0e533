package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Makes a tray entry of a refused unit: what its giver typed, beside what stands there now. */
final class TrayValues {
    private final LocalDoor door;
    private final ClientTx tx;

    TrayValues(LocalDoor door, ClientTx tx) {
        this.door = door;
        this.tx = tx;
    }

    TrayEntry entry(OutboxUnit unit, Verdict verdict) {
        Reason reason = Objects.requireNonNull(verdict.reason());
        return new TrayEntry(
                unit.id(),
                unit.operation(),
                unit.text(),
                reason,
                Objects.requireNonNullElse(verdict.culprit(), unit.id()),
                tx.state().guess(door.clock()),
                values(unit.text()),
                TrayEntry.unsure(unit, reason));
    }

    /** A verdict arrives before the change that it lost against: what stands there now is known only when asked. */
    TrayEntry asOfNow(TrayEntry entry) {
        return entry.with(values(entry.text()));
    }

    /** With what others changed that made a deletion stale: to be shown and not to be kept, since nothing of it was typed. */
    TrayEntry toShow(TrayEntry entry) {
        List<TrayEntry.Value> values = values(entry.text());
        if (!entry.reason().code().equals(DeleteRecord.STALE_FIELDS)) {
            return entry.with(values);
        }
        List<TrayEntry.Value> all = new ArrayList<>(values);
        try {
            door.units().read(entry.text()).calls().stream()
                    .filter(call -> call.id().equals(entry.culprit()))
                    .forEach(call -> addUnseen(all, call.command(), DeleteRecord.unseen(entry.reason())));
        } catch (Refusal | BadValue e) {
            return entry.with(values); // a unit of another program: its reason is shown all the same
        }
        return entry.with(all);
    }

    private void addUnseen(List<TrayEntry.Value> values, Command command, List<String> fields) {
        if (!(command instanceof DeleteRecord delete)) {
            return;
        }
        RecordType type = door.catalog().schema().type(delete.record().type());
        CrmRecord now = theirs(type, delete.record());
        for (String name : fields) {
            Field<?> field = type.find(name);
            if (now != null && field != null && !now.withholds(field)) {
                values.add(new TrayEntry.Value(
                        delete.record(), name, JsonNodeFactory.instance.nullNode(), json(now, field)));
            }
        }
    }

    /** What the server last said. */
    private @Nullable CrmRecord theirs(RecordType type, RecordRef ref) {
        return tx.hasBase(ref) ? tx.base(ref) : tx.find(type, ref.id());
    }

    private List<TrayEntry.Value> values(String text) {
        List<TrayEntry.Value> values = new ArrayList<>();
        try {
            for (CommandCall call : door.units().read(text).calls()) {
                if (call.command() instanceof EditRecord edit) {
                    addEdited(values, edit.edit());
                } else {
                    addGiven(values, call.command().given(door.catalog().schema()));
                }
            }
        } catch (Refusal | BadValue e) {
            return List.of(); // a unit of an older program: its text is kept all the same
        }
        return values;
    }

    private void addEdited(List<TrayEntry.Value> values, FieldChanges edit) {
        RecordType type = door.catalog().schema().type(edit.type());
        RecordRef ref = edit.record();
        CrmRecord theirs = theirs(type, ref);
        for (Field<?> field : declared(type, edit.changes().keySet())) {
            JsonNode mine = mine(field, edit.changes().get(field.name()), theirs);
            values.add(new TrayEntry.Value(ref, field.name(), mine, json(theirs, field)));
        }
    }

    private void addGiven(List<TrayEntry.Value> values, @Nullable GivenValues given) {
        if (given == null) {
            return;
        }
        RecordType type = door.catalog().schema().type(given.values().type());
        CrmRecord theirs = theirs(type, given.record());
        for (Field<?> field : declared(type, given.values().values().keySet())) {
            JsonNode mine =
                    mine(field, new Change.Set(null, given.values().values().get(field.name())), null);
            values.add(new TrayEntry.Value(given.record(), field.name(), mine, json(theirs, field)));
        }
    }

    /** As a form has them: a subject before its content. */
    private static List<Field<?>> declared(RecordType type, Set<String> names) {
        List<Field<?>> fields = new ArrayList<>();
        names.forEach(name -> fields.add(type.field(name)));
        fields.sort(Comparator.comparingInt(type.fields()::indexOf));
        return fields;
    }

    /** What would stand there with the change: of a set whose members are not known here, those that were put in. */
    private static <V> JsonNode mine(Field<V> field, Change change, @Nullable CrmRecord theirs) {
        return json(field, change.result(field, value(theirs, field)));
    }

    private static <V> JsonNode json(@Nullable CrmRecord record, Field<V> field) {
        return json(field, value(record, field));
    }

    private static <V> @Nullable V value(@Nullable CrmRecord record, Field<V> field) {
        return record == null || record.withholds(field) ? null : record.get(field);
    }

    private static <V> JsonNode json(Field<V> field, @Nullable V value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : field.json(value);
    }
}
