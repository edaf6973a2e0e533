package org.kehu.common.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * Gives a record of a leaver to its receiver, and changes nothing else of it. What is not the leaver's any more stays with
 * whoever has it; what the receiver has already is done.
 */
public record HandOver(RecordRef record, UUID leaver, UUID receiver) implements Command {

    @Override
    public String permission() {
        return Role.ASSIGN;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return assigned().touches(schema);
    }

    @Override
    public @Nullable GivenValues given(RecordSchema schema) {
        return assigned().given(schema);
    }

    private AssignOwner assigned() {
        return new AssignOwner(record, receiver);
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(facts.schema().type(record.type()), record.id());
        Field<UUID> ownerField = found.type().scopes().owner();
        UUID owner = ownerField == null ? null : found.get(ownerField);
        if (receiver.equals(owner)) {
            return Decision.accepted();
        }
        if (ownerField != null && !leaver.equals(owner)) {
            throw new Refusal("not_the_leavers", found.type().name(), Quoted.title(found));
        }
        Receivers.require(facts, Handover.RECEIVER, leaver, receiver);
        Receivers.requireSight(facts, receiver, found.type());
        return assigned().decide(facts);
    }
}
