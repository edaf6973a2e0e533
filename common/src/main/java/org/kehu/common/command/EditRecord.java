package org.kehu.common.command;

import java.util.List;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;

/**
 * Changes fields of a record, merged field by field with what others did since. Where two values meet, the later arrival
 * wins and the other is set aside; a guarded field keeps what it has and the edit is refused.
 *
 * @param seenRevision the revision that the person looked at
 */
public record EditRecord(FieldChanges edit, long seenRevision) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(edit.record(), RecordAction.EDIT));
    }

    @Override
    public List<FieldWrite> writes() {
        return edit.changes().keySet().stream()
                .map(name -> new FieldWrite(edit.type(), name))
                .toList();
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord record = facts.get(facts.schema().type(edit.type()), edit.id());
        if (record.isDeleted()) {
            throw new Refusal("record_deleted", record.type().name(), Quoted.title(record));
        }
        Merging merging = new Merging(facts, record);
        edit.changes().forEach((name, change) -> {
            Field<?> field = record.type().field(name);
            if (field == record.type().parent()) {
                throw new Refusal(Reason.of(record.type(), field, "parent_is_fixed"));
            }
            merging.change(field, change);
        });
        return merging.decision(record.revision() != seenRevision);
    }
}
