package org.kehu.client.service;

import java.util.UUID;
import org.kehu.common.record.CrmRecord;

/** A ticket with the names it is listed with; {@code agent} is empty while nobody works on it. */
record TicketRow(CrmRecord ticket, String customer, String agent) {
    UUID id() {
        return ticket.id();
    }
}
