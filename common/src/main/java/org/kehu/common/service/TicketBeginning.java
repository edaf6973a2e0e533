package org.kehu.common.service;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.kehu.common.command.Beginning;
import org.kehu.common.command.Facts;
import org.kehu.common.organisation.Queue;
import org.kehu.common.record.CrmRecord;

/** A new ticket belongs to nobody; without a queue it goes into the first one. */
public final class TicketBeginning implements Beginning {

    @Override
    public CrmRecord begin(CrmRecord fresh, Facts facts) {
        CrmRecord placed = fresh.get(Ticket.DEPARTMENT) == null
                ? fresh.with(Ticket.DEPARTMENT, facts.departmentOf(facts.actor().user()))
                : fresh;
        if (placed.get(Ticket.QUEUE) != null) {
            return placed;
        }
        return facts.configuration(Queue.TYPE).stream()
                .min(Comparator.comparing(
                        (CrmRecord queue) -> Objects.requireNonNullElse(queue.get(Queue.POSITION), BigDecimal.ZERO)))
                .map(queue -> placed.with(Ticket.QUEUE, queue.id()))
                .orElse(placed);
    }
}
