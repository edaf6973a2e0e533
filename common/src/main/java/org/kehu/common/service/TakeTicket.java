package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Whoever takes a ticket works on it; what someone else took already stays his. */
public record TakeTicket(UUID ticket) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tickets.requireOpen(facts, ticket);
        UUID me = facts.actor().user();
        UUID owner = found.get(Ticket.OWNER);
        if (me.equals(owner) && !Ticket.UNBEGUN.contains(found.require(Ticket.STATE))) {
            return Decision.accepted();
        }
        if (owner != null && !owner.equals(me)) {
            CrmRecord other = facts.find(User.TYPE, owner);
            throw new Refusal("ticket_taken", Quoted.title(found), other == null ? "–" : Quoted.title(other));
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Ticket.OWNER, me)
                .set(Ticket.DEPARTMENT, facts.departmentOf(me))
                .set(Ticket.STATE, Ticket.IN_PROGRESS)
                .done());
    }
}
