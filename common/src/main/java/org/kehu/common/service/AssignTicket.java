package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Users;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Gives a ticket to an agent. */
public record AssignTicket(UUID ticket, UUID agent) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tickets.requireOpen(facts, ticket);
        Users.requireActive(facts, agent);
        RecordPatch.Draft patch =
                RecordPatch.update(found).set(Ticket.OWNER, agent).set(Ticket.DEPARTMENT, facts.departmentOf(agent));
        if (Ticket.NEW.equals(found.get(Ticket.STATE))) {
            patch.set(Ticket.STATE, Ticket.ASSIGNED);
        }
        return Decision.accepted(patch.done());
    }
}
