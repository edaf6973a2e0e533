package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** A settled ticket is taken up again by whoever had it. */
public record ReopenTicket(UUID ticket) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Ticket.TYPE, ticket);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", Ticket.TYPE.name(), Quoted.title(found));
        }
        if (!Ticket.SETTLED.contains(found.require(Ticket.STATE))) {
            throw new Refusal("ticket_not_settled", Quoted.title(found));
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Ticket.STATE, Ticket.REOPENED)
                .set(Ticket.RESOLVED_AT, null)
                .set(Ticket.CLOSED_AT, null)
                .done());
    }
}
