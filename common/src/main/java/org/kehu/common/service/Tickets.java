package org.kehu.common.service;

import java.util.UUID;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;

/** Questions about a ticket that several verbs ask. */
final class Tickets {
    private Tickets() {}

    /** @throws Refusal if the ticket is in the bin or closed */
    static CrmRecord requireOpen(Facts facts, UUID id) {
        CrmRecord ticket = facts.get(Ticket.TYPE, id);
        if (ticket.isDeleted()) {
            throw new Refusal("record_deleted", Ticket.TYPE.name(), Quoted.title(ticket));
        }
        if (Ticket.CLOSED.equals(ticket.get(Ticket.STATE))) {
            throw new Refusal("ticket_closed", Quoted.title(ticket));
        }
        return ticket;
    }
}
