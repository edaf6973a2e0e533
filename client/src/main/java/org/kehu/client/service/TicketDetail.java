package org.kehu.client.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.Ticket;

/**
 * One ticket with all that is shown around it.
 *
 * @param customer null if this device does not hold it
 * @param others the customer's other open tickets
 * @param orders the customer's newest orders
 * @param unsent something of it waits for the server
 */
record TicketDetail(
        CrmRecord ticket,
        @Nullable CrmRecord customer,
        List<ConversationLine> lines,
        List<CrmRecord> others,
        List<CrmRecord> orders,
        Map<RecordRef, String> titles,
        boolean unsent) {

    boolean isIn(String state) {
        return state.equals(ticket.get(Ticket.STATE));
    }

    boolean isSettled() {
        return Ticket.SETTLED.contains(ticket.require(Ticket.STATE));
    }
}
