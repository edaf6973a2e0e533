package org.kehu.common.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Adds a word to the conversation. A public answer counts as the first answer; the customer's word wakes a ticket that waits
 * for him, and reopens one that was thought to be solved. It was sent when it was given, or earlier if that is said.
 */
public record AddMessage(UUID id, FieldValues values) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return new CreateRecord(id, values, null).touches(schema);
    }

    @Override
    public List<FieldWrite> writes() {
        return new CreateRecord(id, values, null).writes();
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(id, values);
    }

    @Override
    public Decision decide(Facts facts) {
        Decision created = new CreateRecord(id, values.with(TicketMessage.SENT_AT, sentAt(facts)), null).decide(facts);
        UUID ticketId = values.get(TicketMessage.TICKET);
        if (!(created instanceof Decision.Accepted accepted) || ticketId == null) {
            return created;
        }
        CrmRecord ticket = Tickets.requireOpen(facts, ticketId);
        RecordPatch.Draft patch = RecordPatch.update(ticket);
        String direction = values.get(TicketMessage.DIRECTION);
        if ("TO_CUSTOMER".equals(direction) && ticket.get(Ticket.FIRST_ANSWERED_AT) == null) {
            patch.set(Ticket.FIRST_ANSWERED_AT, facts.happenedAt());
        }
        if ("FROM_CUSTOMER".equals(direction)) {
            wake(ticket, patch);
        }
        List<RecordPatch> patches = new ArrayList<>(accepted.patches());
        patches.add(patch.done());
        return Decision.accepted(patches);
    }

    private Instant sentAt(Facts facts) {
        Instant said = values.get(TicketMessage.SENT_AT);
        return said == null || said.isAfter(facts.happenedAt()) ? facts.happenedAt() : said;
    }

    private static void wake(CrmRecord ticket, RecordPatch.Draft patch) {
        String state = ticket.require(Ticket.STATE);
        if (Ticket.PENDING.equals(state)) {
            patch.set(Ticket.STATE, Ticket.IN_PROGRESS);
        } else if (Ticket.RESOLVED.equals(state)) {
            patch.set(Ticket.STATE, Ticket.REOPENED).set(Ticket.RESOLVED_AT, null);
        }
    }
}
