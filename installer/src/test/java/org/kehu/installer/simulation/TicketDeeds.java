package org.kehu.installer.simulation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.AddMessage;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.ReopenTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;

/** What people do with tickets. */
final class TicketDeeds {
    private static final int FEW = 5;
    private static final List<String> SOLUTIONS = List.of("solved", "hot & cold");

    private TicketDeeds() {}

    static @Nullable Deed create(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        if (customer == null || book.all(Ticket.TYPE).size() >= FEW) {
            return null;
        }
        UUID id = book.ids().get();
        FieldValues values =
                FieldValues.of(Ticket.TYPE).with(Ticket.SUBJECT, "help").with(Ticket.CUSTOMER, customer.id());
        return Deed.of("new ticket " + Trace.brief(id), new CreateRecord(id, values, null));
    }

    static @Nullable Deed verb(Book book) {
        CrmRecord ticket = book.any(Ticket.TYPE);
        CrmRecord agent = book.any(User.TYPE);
        if (ticket == null || agent == null) {
            return null;
        }
        UUID id = ticket.id();
        Command verb = book.dice()
                .one(List.of(
                        new TakeTicket(id),
                        new TakeTicket(id),
                        new AssignTicket(id, agent.id()),
                        new SolveTicket(id, book.dice().one(SOLUTIONS)),
                        new CloseTicket(id),
                        new ReopenTicket(id)));
        String what = "%s %s".formatted(verb.getClass().getSimpleName(), Trace.brief(id));
        return verb instanceof SolveTicket solve
                ? new Deed(
                        what,
                        List.of(verb),
                        List.of(new Given.Typed(ticket.ref(), Ticket.SOLUTION.name(), solve.solution())),
                        List.of())
                : Deed.of(what, verb);
    }

    static @Nullable Deed subject(Book book) {
        return book.edit(book.any(Ticket.TYPE), Ticket.SUBJECT, book.dice().one(List.of("help", "broken")));
    }

    static @Nullable Deed message(Book book) {
        CrmRecord ticket = book.any(Ticket.TYPE);
        if (ticket == null) {
            return null;
        }
        FieldValues values = FieldValues.of(TicketMessage.TYPE)
                .with(TicketMessage.TICKET, ticket.id())
                .with(TicketMessage.BODY, "…")
                .with(TicketMessage.DIRECTION, book.dice().one(List.of("FROM_CUSTOMER", "TO_CUSTOMER")))
                .with(TicketMessage.SENT_AT, book.saidToBe());
        return Deed.of(
                "word about ticket " + Trace.brief(ticket.id()),
                new AddMessage(book.ids().get(), values));
    }
}
