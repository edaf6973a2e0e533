package org.kehu.common.activity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Users;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Makes a task for whoever owns a record, with a question about it. Anyone who may read the record may ask, even where he
 * may not give tasks to others.
 *
 * @param task id of the new task
 * @param notes what was tried and why it did not come through
 */
public record AskOwner(UUID task, RecordRef about, String subject, String notes) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(about, RecordAction.READ));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        FieldValues values =
                FieldValues.of(Task.TYPE).with(Task.SUBJECT, subject).with(Task.NOTES, notes);
        return new GivenValues(task, values);
    }

    @Override
    public Decision decide(Facts facts) {
        if (facts.access().scope(RecordAction.CREATE, Task.TYPE) == Scope.NONE) {
            throw new Refusal("not_allowed", RecordAction.CREATE.name(), Task.TYPE.name(), subject);
        }
        CrmRecord record = facts.get(facts.schema().type(about.type()), about.id());
        UUID owner = owner(facts, record);
        Users.requireActive(facts, owner);
        RecordPatch.Draft patch = RecordPatch.create(Task.TYPE, task)
                .set(Task.SUBJECT, subject)
                .set(Task.NOTES, notes)
                .set(Task.DUE, facts.today())
                .set(Task.OWNER, owner)
                .set(Task.DEPARTMENT, facts.departmentOf(owner));
        for (Field<UUID> link : List.of(Task.CUSTOMER, Task.OPPORTUNITY, Task.TICKET)) {
            UUID linked = linked(record, link);
            if (linked != null) {
                patch.set(link, linked);
            }
        }
        return Decision.accepted(patch.done());
    }

    /** The owner of the record, or of what it belongs to. */
    private static UUID owner(Facts facts, CrmRecord record) {
        CrmRecord at = record;
        while (true) {
            Field<UUID> ownerField = at.type().scopes().owner();
            UUID owner = ownerField == null ? null : at.get(ownerField);
            if (owner != null) {
                return owner;
            }
            Field<UUID> parent = at.type().parent();
            UUID id = parent == null ? null : at.get(parent);
            if (parent == null || id == null) {
                throw new Refusal("has_no_owner", record.type().name());
            }
            at = facts.get(facts.schema().type(Objects.requireNonNull(parent.target())), id);
        }
    }

    /** What the task is about: the record itself, or the record of that kind that it links to by a field of the same name. */
    @SuppressWarnings("unchecked")
    private static @Nullable UUID linked(CrmRecord record, Field<UUID> link) {
        RecordType type = record.type();
        if (type.name().equals(link.target())) {
            return record.id();
        }
        Field<?> same = type.find(link.name());
        boolean linked = same != null && Objects.equals(same.target(), link.target()) && !record.withholds(same);
        return linked ? record.get((Field<UUID>) same) : null;
    }
}
