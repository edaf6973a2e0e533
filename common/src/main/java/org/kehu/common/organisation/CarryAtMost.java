package org.kehu.common.organisation;

import java.util.List;
import java.util.UUID;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Says how far what somebody's devices carry reaches where no role says it. Only the system counts; nobody is given the right. */
public record CarryAtMost(UUID user, Scope reach) implements Command {
    /** Held by no role; the system needs none. */
    private static final String RIGHT = "system";

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of();
    }

    @Override
    public String permission() {
        return RIGHT;
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord person = facts.get(User.TYPE, user);
        if (person.isDeleted() || reach == Scope.NONE || reach == CarriedReach.of(person)) {
            return Decision.accepted();
        }
        return Decision.accepted(
                RecordPatch.update(person).set(User.CARRIED, reach.name()).done());
    }
}
