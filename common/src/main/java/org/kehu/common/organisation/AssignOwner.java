package org.kehu.common.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Gives a record another owner, and with him his department; out of the pool if it is in one. */
public record AssignOwner(RecordRef record, UUID owner) implements Command {

    @Override
    public String permission() {
        return Role.ASSIGN;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(record, RecordAction.EDIT));
    }

    @Override
    public @Nullable GivenValues given(RecordSchema schema) {
        RecordType type = schema.type(record.type());
        Field<UUID> ownerField = type.scopes().owner();
        return ownerField == null
                ? null
                : new GivenValues(record.id(), FieldValues.of(type).with(ownerField, owner));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(facts.schema().type(record.type()), record.id());
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", found.type().name(), Quoted.title(found));
        }
        Field<UUID> ownerField = found.type().scopes().owner();
        if (ownerField == null) {
            throw new Refusal("has_no_owner", found.type().name());
        }
        Users.requireActive(facts, owner);
        RecordPatch.Draft patch = RecordPatch.update(found).set(ownerField, owner);
        Field<UUID> pool = found.type().scopes().pool();
        if (pool != null) {
            patch.set(pool, null);
        }
        Field<UUID> department = found.type().scopes().department();
        if (department != null) {
            patch.set(department, facts.departmentOf(owner));
        }
        return Decision.accepted(patch.done());
    }
}
