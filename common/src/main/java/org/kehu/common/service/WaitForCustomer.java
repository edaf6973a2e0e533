package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** Work on the ticket waits until the customer answers. */
public record WaitForCustomer(UUID ticket) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tickets.requireOpen(facts, ticket);
        return Decision.accepted(
                RecordPatch.update(found).set(Ticket.STATE, Ticket.PENDING).done());
    }
}
