package org.kehu.installer.demo.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedTicket;
import org.kehu.installer.demo.plan.PlannedTicket.Author;
import org.kehu.installer.demo.plan.PlannedTicket.Message;
import org.kehu.installer.demo.plan.SourceKey;
import org.kehu.installer.demo.plan.TicketStatus;

/** Tickets and their conversations. */
final class TicketImports {
    private static final String CHANNEL = "MAIL";
    private final DemoPlan plan;
    private final Map<SourceKey, String> names;

    TicketImports(DemoPlan plan) {
        this.plan = plan;
        names = Stream.concat(
                        plan.users().stream().map(user -> Map.entry(user.key(), user.fullName())),
                        plan.contacts().stream().map(contact -> Map.entry(contact.key(), contact.fullName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Stream<ImportRecord> tickets() {
        return plan.tickets().stream().map(TicketImports::ticket);
    }

    Stream<ImportRecord> messages() {
        return plan.tickets().stream()
                .flatMap(ticket -> ticket.messages().stream().map(message -> message(ticket, message)));
    }

    private static ImportRecord ticket(PlannedTicket ticket) {
        boolean closed = ticket.status() == TicketStatus.CLOSED;
        return Imports.of(
                ticket.key(),
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, ticket.subject())
                        .with(Ticket.CUSTOMER, Imports.id(ticket.customer()))
                        .with(Ticket.CONTACT, Imports.id(ticket.contact()))
                        .with(Ticket.ORDER, Imports.link(ticket.order()))
                        .with(Ticket.KIND, ticket.kind().name())
                        .with(Ticket.PRIORITY, ticket.priority().name())
                        .with(Ticket.CHANNEL, CHANNEL)
                        .with(Ticket.STATE, ticket.status().name())
                        .with(Ticket.QUEUE, Imports.id(ticket.queue().key()))
                        .with(Ticket.OWNER, Imports.link(ticket.assignee()))
                        .with(Ticket.DEPARTMENT, Imports.id(ticket.department()))
                        .with(Ticket.DUE_AT, ticket.created().plus(patience(ticket)))
                        .with(Ticket.FIRST_ANSWERED_AT, firstAnswer(ticket))
                        .with(Ticket.RESOLVED_AT, ticket.solved())
                        .with(Ticket.CLOSED_AT, closed ? ticket.solved() : null)
                        .with(Ticket.SOLUTION, ticket.resolution())
                        .with(SystemFields.CREATED_AT, ticket.created())
                        .with(SystemFields.CREATED_BY, author(ticket)));
    }

    private static Duration patience(PlannedTicket ticket) {
        return switch (ticket.priority()) {
            case HIGH -> Duration.ofDays(2);
            case NORMAL -> Duration.ofDays(4);
            case LOW -> Duration.ofDays(7);
        };
    }

    private static @Nullable Instant firstAnswer(PlannedTicket ticket) {
        return ticket.messages().stream()
                .filter(message -> message.author() == Author.AGENT_PUBLIC)
                .map(Message::at)
                .findFirst()
                .orElse(null);
    }

    /** Whoever took the customer's first message in. */
    private static UUID author(PlannedTicket ticket) {
        SourceKey assignee = ticket.assignee();
        return Imports.id(assignee == null ? ticket.owner() : assignee);
    }

    private ImportRecord message(PlannedTicket ticket, Message message) {
        SourceKey agent = message.agent();
        return Imports.of(
                message.key(),
                FieldValues.of(TicketMessage.TYPE)
                        .with(TicketMessage.TICKET, Imports.id(ticket.key()))
                        .with(TicketMessage.BODY, message.text())
                        .with(TicketMessage.DIRECTION, direction(message.author()))
                        .with(TicketMessage.CHANNEL, CHANNEL)
                        .with(TicketMessage.AUTHOR, names.get(agent == null ? ticket.contact() : agent))
                        .with(TicketMessage.SENT_AT, message.at())
                        .with(SystemFields.CREATED_AT, message.at())
                        .with(SystemFields.CREATED_BY, agent == null ? author(ticket) : Imports.id(agent)));
    }

    private static String direction(Author author) {
        return switch (author) {
            case CUSTOMER -> "FROM_CUSTOMER";
            case AGENT_PUBLIC -> "TO_CUSTOMER";
            case AGENT_INTERNAL -> "INTERNAL";
        };
    }
}
