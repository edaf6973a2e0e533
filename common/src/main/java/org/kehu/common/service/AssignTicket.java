package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Users;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Gives a ticket to somebody to work on. */
public record AssignTicket(UUID ticket, UUID assignee) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(ticket, FieldValues.of(Ticket.TYPE).with(Ticket.OWNER, assignee));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tickets.requireOpen(facts, ticket);
        Users.requireActive(facts, assignee);
        RecordPatch.Draft patch = RecordPatch.update(found)
                .set(Ticket.OWNER, assignee)
                .set(Ticket.DEPARTMENT, facts.departmentOf(assignee));
        if (Ticket.NEW.equals(found.get(Ticket.STATE))) {
            patch.set(Ticket.STATE, Ticket.ASSIGNED);
        }
        return Decision.accepted(patch.done());
    }
}
