package org.kehu.common.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.DORA;
import static org.kehu.common.ledger.Company.MEI;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;

class TicketVerbsTest {
    private final Company company = new Company();
    private final UUID ticket = company.ticket(ANNA, "Missing hubcaps", company.customer(ANNA, "Acme"));

    private CrmRecord ticket() {
        return company.get(Ticket.TYPE, ticket);
    }

    private void message(String name, String direction) {
        FieldValues values = FieldValues.of(TicketMessage.TYPE)
                .with(TicketMessage.TICKET, ticket)
                .with(TicketMessage.DIRECTION, direction)
                .with(TicketMessage.BODY, name)
                .with(TicketMessage.SENT_AT, company.ledger.now());
        company.ledger.must(DORA, new AddMessage(Ids.named(name), values));
    }

    @Test
    void aNewTicketWaitsInTheFirstQueueForAnybody() {
        assertEquals(company.queue(), ticket().get(Ticket.QUEUE));
        assertEquals(Ticket.NEW, ticket().get(Ticket.STATE));
        assertNull(ticket().get(Ticket.OWNER));
    }

    @Test
    void aWordIsNotSentLaterThanItIsGiven() {
        FieldValues words = FieldValues.of(TicketMessage.TYPE)
                .with(TicketMessage.TICKET, ticket)
                .with(TicketMessage.DIRECTION, "TO_CUSTOMER")
                .with(TicketMessage.BODY, "soon");
        Instant first = company.ledger.now();
        company.ledger.must(DORA, new AddMessage(Ids.named("unsaid"), words));
        assertEquals(first, company.value(TicketMessage.TYPE, Ids.named("unsaid"), TicketMessage.SENT_AT));
        Instant second = company.ledger.now();
        Instant ahead = second.plusSeconds(315_360_000);
        company.ledger.must(DORA, new AddMessage(Ids.named("ahead"), words.with(TicketMessage.SENT_AT, ahead)));
        assertEquals(second, company.value(TicketMessage.TYPE, Ids.named("ahead"), TicketMessage.SENT_AT));
    }

    @Test
    void whoeverTakesItWorksOnIt() {
        company.ledger.must(DORA, new TakeTicket(ticket));
        assertEquals(DORA, ticket().get(Ticket.OWNER));
        assertEquals(Ticket.IN_PROGRESS, ticket().get(Ticket.STATE));
        company.ledger.must(DORA, new TakeTicket(ticket));
        assertEquals(2, ticket().revision());
        assertEquals("ticket_taken [Missing hubcaps, Dora]", company.refused(ADMIN, new TakeTicket(ticket)));
    }

    @Test
    void whatOneWasAssignedOneTakesToBegin() {
        company.ledger.must(ADMIN, new AssignTicket(ticket, DORA));
        assertEquals(Ticket.ASSIGNED, ticket().get(Ticket.STATE));
        assertEquals(Ids.named("Sales"), ticket().get(Ticket.DEPARTMENT));
        company.ledger.must(DORA, new TakeTicket(ticket));
        assertEquals(Ticket.IN_PROGRESS, ticket().get(Ticket.STATE));
    }

    @Test
    void nobodyWhoHasLeftIsAssigned() {
        CrmRecord dora = company.get(User.TYPE, DORA);
        company.ledger.must(
                ADMIN, new EditRecord(FieldChanges.of(dora).with(dora, User.ACTIVE, false), dora.revision()));
        assertEquals("user_inactive [Dora]", company.refused(ADMIN, new AssignTicket(ticket, DORA)));
        UUID nobody = Ids.named("nobody");
        assertEquals("no_such_record [user, " + nobody + "]", company.refused(ADMIN, new AssignTicket(ticket, nobody)));
    }

    @Test
    void salesSeesTicketsButDoesNotTouchThem() {
        assertEquals("not_allowed [EDIT, ticket, Missing hubcaps]", company.refused(MEI, new TakeTicket(ticket)));
    }

    @Test
    void aSolutionIsSaid() {
        assertEquals("required ticket.solution []", company.refused(DORA, new SolveTicket(ticket, " ")));
        assertEquals("required ticket.solution []", company.refused(DORA, new CloseTicket(ticket)));
        company.ledger.must(DORA, new SolveTicket(ticket, "sent again"));
        assertEquals(Ticket.RESOLVED, ticket().get(Ticket.STATE));
        company.ledger.must(DORA, new CloseTicket(ticket));
        assertEquals(company.ledger.now().minusSeconds(1), ticket().get(Ticket.CLOSED_AT));
    }

    @Test
    void nothingIsDoneToAClosedTicketButReopenIt() {
        company.ledger.must(DORA, new SolveTicket(ticket, "sent again"));
        company.ledger.must(DORA, new CloseTicket(ticket));
        assertEquals("ticket_closed [Missing hubcaps]", company.refused(ADMIN, new AssignTicket(ticket, DORA)));
        company.ledger.must(DORA, new ReopenTicket(ticket));
        assertEquals(Ticket.REOPENED, ticket().get(Ticket.STATE));
        assertNull(ticket().get(Ticket.CLOSED_AT));
        assertEquals("ticket_not_settled [Missing hubcaps]", company.refused(DORA, new ReopenTicket(ticket)));
    }

    @Test
    void theFirstPublicAnswerCounts() {
        message("among us", "INTERNAL");
        assertNull(ticket().get(Ticket.FIRST_ANSWERED_AT));
        Instant answered = company.ledger.now();
        message("hello", "TO_CUSTOMER");
        message("again", "TO_CUSTOMER");
        assertEquals(answered, ticket().get(Ticket.FIRST_ANSWERED_AT));
    }

    @Test
    void theCustomersWordWakesAWaitingTicket() {
        company.ledger.must(DORA, new WaitForCustomer(ticket));
        message("among us", "INTERNAL");
        assertEquals(Ticket.PENDING, ticket().get(Ticket.STATE));
        message("here you are", "FROM_CUSTOMER");
        assertEquals(Ticket.IN_PROGRESS, ticket().get(Ticket.STATE));
    }

    @Test
    void theCustomersWordReopensASolvedTicket() {
        company.ledger.must(DORA, new SolveTicket(ticket, "sent again"));
        message("well done, all", "INTERNAL");
        message("is it well?", "TO_CUSTOMER");
        assertEquals(Ticket.RESOLVED, ticket().get(Ticket.STATE));
        message("it is broken again", "FROM_CUSTOMER");
        assertEquals(Ticket.REOPENED, ticket().get(Ticket.STATE));
        assertNull(ticket().get(Ticket.RESOLVED_AT));
    }
}
