package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.ChangeCodec;
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
        return new TrayEntry(
                entry.unit(),
                entry.operation(),
                entry.text(),
                entry.reason(),
                entry.culprit(),
                entry.at(),
                values(entry.text()),
                entry.unsure());
    }

    private List<TrayEntry.Value> values(String text) {
        List<TrayEntry.Value> values = new ArrayList<>();
        try {
            for (CommandCall call : door.units().read(text).calls()) {
                if (call.command() instanceof EditRecord edit) {
                    addEdited(values, edit.edit());
                } else if (call.command() instanceof CreateRecord create) {
                    addGiven(values, create);
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
        CrmRecord theirs = tx.hasBase(ref) ? tx.base(ref) : tx.find(type, edit.id());
        for (Map.Entry<String, Change> entry : edit.changes().entrySet()) {
            Field<?> field = type.field(entry.getKey());
            values.add(new TrayEntry.Value(ref, field.name(), mine(field, entry.getValue()), json(theirs, field)));
        }
    }

    private void addGiven(List<TrayEntry.Value> values, CreateRecord create) {
        RecordType type = door.catalog().schema().type(create.values().type());
        RecordRef ref = new RecordRef(type.name(), create.id());
        create.values().values().forEach((name, value) -> {
            Field<?> field = type.field(name);
            values.add(new TrayEntry.Value(
                    ref, name, mine(field, new Change.Set(null, value)), JsonNodeFactory.instance.nullNode()));
        });
    }

    /** The value put in place, or the change itself of a field that only takes changes. */
    private static JsonNode mine(Field<?> field, Change change) {
        JsonNode json = ChangeCodec.write(field, change);
        return change instanceof Change.Set ? json.path("set").path(1) : json;
    }

    private static <V> JsonNode json(@Nullable CrmRecord record, Field<V> field) {
        V value = record == null || record.withholds(field) ? null : record.get(field);
        return value == null ? JsonNodeFactory.instance.nullNode() : field.json(value);
    }
}
