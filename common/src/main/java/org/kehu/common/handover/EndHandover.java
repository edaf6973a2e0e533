package org.kehu.common.handover;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Notes in the record of a handover what came of it; whoever began it does.
 *
 * @param stopped whether its giver left it at what was done
 */
public record EndHandover(UUID id, long moved, long sent, long left, boolean stopped) implements Command {

    @Override
    public String permission() {
        return Role.ASSIGN;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.lock(Handover.TYPE, id));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord handover = facts.get(Handover.TYPE, id);
        if (handover.isDeleted()) {
            throw new Refusal("record_deleted", Handover.TYPE.name(), Quoted.title(handover));
        }
        if (!facts.actor().user().equals(handover.get(Handover.OWNER))) {
            throw new Refusal("not_your_handover", Quoted.title(handover));
        }
        return Decision.accepted(RecordPatch.update(handover)
                .set(Handover.MOVED, BigDecimal.valueOf(moved))
                .set(Handover.SENT, BigDecimal.valueOf(sent))
                .set(Handover.LEFT, BigDecimal.valueOf(left))
                .set(Handover.STATE, stopped ? Handover.STOPPED : Handover.DONE)
                .set(Handover.ENDED_AT, facts.happenedAt())
                .done());
    }
}
