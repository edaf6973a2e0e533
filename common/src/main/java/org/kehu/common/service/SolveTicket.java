package org.kehu.common.service;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/** The ticket is solved, and how. */
public record SolveTicket(UUID ticket, String solution) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Ticket.TYPE, ticket));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(ticket, FieldValues.of(Ticket.TYPE).with(Ticket.SOLUTION, solution));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = Tickets.requireOpen(facts, ticket);
        if (solution.isBlank()) {
            throw new Refusal(Reason.of(Ticket.TYPE, Ticket.SOLUTION, "required"));
        }
        return Decision.accepted(RecordPatch.update(found)
                .set(Ticket.STATE, Ticket.RESOLVED)
                .set(Ticket.SOLUTION, solution)
                .set(Ticket.RESOLVED_AT, facts.happenedAt())
                .done());
    }
}
