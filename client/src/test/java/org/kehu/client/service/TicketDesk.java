package org.kehu.client.service;

import java.time.Instant;
import java.util.UUID;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.service.AddMessage;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.service.WaitForCustomer;

/** Tickets in every state, on top of the sample company's first one. */
final class TicketDesk {
    static final UUID FIRST = SampleCompany.id("ticket 0");
    static final UUID MARTIN = SampleCompany.id("martin");
    static final UUID MINE = SampleCompany.id("ticket 1");
    static final UUID WAITS = SampleCompany.id("ticket 2");
    static final UUID MARTINS = SampleCompany.id("ticket 3");

    private TicketDesk() {}

    static void fill(SampleCompany company, Instant now) {
        must(
                company,
                new CreateRecord(
                        MARTIN,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "martin")
                                .with(User.NAME, PersonName.of("Gerard", "Martin"))
                                .with(User.ACTIVE, true),
                        null));
        ticket(company, MINE, "Delivery driver was rude", "URGENT", now.plusSeconds(760));
        ticket(company, WAITS, "Which coolant for the 1952 Alpine?", "NORMAL", now.plusSeconds(9000));
        ticket(company, MARTINS, "Invoice with a wrong address", "HIGH", now.minusSeconds(1560));
        ticket(company, SampleCompany.id("ticket 4"), "On-site training dates", "NORMAL", now.plusSeconds(400_000));
        must(company, new TakeTicket(MINE), new TakeTicket(WAITS), new AssignTicket(MARTINS, MARTIN));
        must(company, new WaitForCustomer(WAITS));
        say(company, "m1", "FROM_CUSTOMER", "Diego Freyre", "The driver threw the boxes off the lorry.", now, 7200);
        say(company, "m2", "TO_CUSTOMER", "Gerard Hernandez", "We are sorry. We talk to the carrier today.", now, 6000);
        say(company, "m3", "INTERNAL", "Martin Gerard", "Third complaint about this carrier this month.", now, 5000);
    }

    private static void must(SampleCompany company, Command... commands) {
        company.ledger.must(SampleCompany.ME, commands);
    }

    private static void ticket(SampleCompany company, UUID id, String subject, String priority, Instant due) {
        must(
                company,
                new CreateRecord(
                        id,
                        FieldValues.of(Ticket.TYPE)
                                .with(Ticket.SUBJECT, subject)
                                .with(Ticket.CUSTOMER, SampleCompany.EURO)
                                .with(Ticket.PRIORITY, priority)
                                .with(
                                        Ticket.QUEUE,
                                        company.ledger.all(Queue.TYPE).get(0).id())
                                .with(Ticket.DUE_AT, due),
                        null));
    }

    private static void say(
            SampleCompany company, String id, String direction, String author, String text, Instant now, long ago) {
        must(
                company,
                new AddMessage(
                        SampleCompany.id(id),
                        FieldValues.of(TicketMessage.TYPE)
                                .with(TicketMessage.TICKET, MINE)
                                .with(TicketMessage.DIRECTION, direction)
                                .with(TicketMessage.AUTHOR, author)
                                .with(TicketMessage.BODY, text)
                                .with(TicketMessage.CHANNEL, "MAIL")
                                .with(TicketMessage.SENT_AT, now.minusSeconds(ago))));
    }
}
