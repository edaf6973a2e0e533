package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.Ticket;

/** A ticket is given to an agent without a network, while a colleague closes it. */
class AssignTicketIT {
    @TempDir
    Path folder;

    @Test
    void whatCameTooLateWaitsForItsGiverAndTheTicketStaysClosed() throws StartProblem {
        try (Office office = new Office(folder)) {
            RecordRef ticket = ticket(office);
            office.ben.leave();
            AssignTicket assign =
                    new AssignTicket(ticket.id(), office.ben.person().id());
            office.ben.does(assign);
            assertEquals(Ticket.ASSIGNED, office.ben.sees(ticket).get(Ticket.STATE));
            office.anna.does(new SolveTicket(ticket.id(), "Restarted"));
            office.anna.does(new CloseTicket(ticket.id()));
            office.anna.sync();
            office.ben.comeBack();
            AttentionEntry entry = office.ben.session().attention().entries().get(0);
            assertEquals("ticket_closed", entry.reason().code());
            assertEquals(assign, entry.culprit());
            assertEquals(Ticket.CLOSED, office.ben.sees(ticket).get(Ticket.STATE));
            assertEquals(Ticket.CLOSED, office.anna.sees(ticket).get(Ticket.STATE));
            office.assertInStep(ticket);
        }
    }

    private static RecordRef ticket(Office office) {
        UUID id = office.anna.session().commands().newId();
        FieldValues values = FieldValues.of(Ticket.TYPE)
                .with(Ticket.SUBJECT, "The pump stands still")
                .with(Ticket.CUSTOMER, office.customer().id());
        office.anna.does(new CreateRecord(id, values, null));
        office.anna.sync();
        office.ben.sync();
        return new RecordRef(Ticket.TYPE.name(), id);
    }
}
