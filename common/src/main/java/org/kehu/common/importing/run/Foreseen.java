package org.kehu.common.importing.run;

import java.util.Map;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** What a row's command would leave of its record, as far as rows behind it compare with it. */
final class Foreseen {
    private Foreseen() {}

    static CrmRecord after(Command command, CrmRecord before) {
        if (command instanceof CreateRecord create) {
            return filled(before, create.values());
        }
        if (command instanceof ImportRecord imported) {
            return filled(before, imported.values());
        }
        CrmRecord after = before;
        for (Map.Entry<String, Change> one :
                ((EditRecord) command).edit().changes().entrySet()) {
            after = one.getValue().applyTo(after, before.type().field(one.getKey()));
        }
        return after;
    }

    @SuppressWarnings("unchecked")
    static CrmRecord filled(CrmRecord start, FieldValues values) {
        CrmRecord record = start;
        for (Map.Entry<String, Object> one : values.values().entrySet()) {
            record = record.with((Field<Object>) record.type().field(one.getKey()), one.getValue());
        }
        return record;
    }
}
