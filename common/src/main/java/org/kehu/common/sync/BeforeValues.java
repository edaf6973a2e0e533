package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.SettleValue;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** Takes out of a unit what stood in a field before; what its giver typed is left. */
final class BeforeValues {
    private final UnitCodec units;

    BeforeValues(UnitCodec units) {
        this.units = units;
    }

    /** @return the very same text where there is nothing to take out, or where it is of a program that is not understood */
    String without(String text, BiPredicate<RecordRef, String> unseen) {
        CommandUnit unit;
        try {
            unit = units.read(text);
        } catch (Refusal | BadValue e) {
            return text;
        }
        List<CommandCall> calls = new ArrayList<>();
        for (CommandCall call : unit.calls()) {
            calls.add(new CommandCall(call.id(), without(call.command(), unseen), call.happenedAt(), call.seen()));
        }
        return calls.equals(unit.calls())
                ? text
                : units.write(new CommandUnit(unit.id(), unit.operation(), unit.after(), unit.counter(), calls));
    }

    RecordPatch without(RecordPatch patch, BiPredicate<RecordRef, String> unseen) {
        Map<String, Change> changes = new LinkedHashMap<>();
        patch.changes().forEach((name, change) -> changes.put(name, without(patch.record(), name, change, unseen)));
        return new RecordPatch(patch.record(), patch.action(), changes);
    }

    private static Change without(RecordRef ref, String name, Change change, BiPredicate<RecordRef, String> unseen) {
        return change instanceof Change.Set set && unseen.test(ref, name) ? new Change.Set(null, set.after()) : change;
    }

    private static Command without(Command command, BiPredicate<RecordRef, String> unseen) {
        if (command instanceof SettleValue choice && unseen.test(choice.record(), choice.field())) {
            // both values are others' words; nothing is taken, so that without them nothing is emptied
            return new SettleValue(choice.record(), choice.field(), null, null, false);
        }
        if (!(command instanceof EditRecord given)) {
            return command;
        }
        FieldChanges edit = given.edit();
        Map<String, Change> changes = new LinkedHashMap<>();
        edit.changes().forEach((name, change) -> changes.put(name, without(edit.record(), name, change, unseen)));
        return new EditRecord(new FieldChanges(edit.type(), edit.id(), changes), given.seenRevision());
    }
}
