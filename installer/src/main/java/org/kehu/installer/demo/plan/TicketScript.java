package org.kehu.installer.demo.plan;

import java.util.List;
import org.kehu.installer.demo.plan.PlannedTicket.Author;

/**
 * How a ticket of a kind goes: where it arrives, and who says something how many days after the ticket came in. What is
 * said are the texts {@code ticket.NAME.step.N}.
 */
enum TicketScript {
    DAMAGED(TicketKind.COMPLAINT, TicketQueue.COMPLAINTS, Priority.HIGH, open()),
    SCALE(TicketKind.COMPLAINT, TicketQueue.COMPLAINTS, Priority.HIGH, open()),
    FINISH(TicketKind.COMPLAINT, TicketQueue.COMPLAINTS, Priority.HIGH, open()),
    SETTLED(
            TicketKind.COMPLAINT,
            TicketQueue.COMPLAINTS,
            Priority.HIGH,
            List.of(
                    new Step(Author.CUSTOMER, 0),
                    new Step(Author.AGENT_PUBLIC, 1),
                    new Step(Author.AGENT_INTERNAL, 2),
                    new Step(Author.AGENT_PUBLIC, 14))),
    HOLD(
            TicketKind.QUESTION,
            TicketQueue.ACCOUNTS,
            Priority.NORMAL,
            List.of(
                    new Step(Author.CUSTOMER, 0),
                    new Step(Author.AGENT_INTERNAL, 1),
                    new Step(Author.AGENT_PUBLIC, 1))),
    CANCELLATION(
            TicketKind.REQUEST,
            TicketQueue.SHIPPING,
            Priority.NORMAL,
            List.of(
                    new Step(Author.CUSTOMER, 0),
                    new Step(Author.AGENT_INTERNAL, 0),
                    new Step(Author.AGENT_PUBLIC, 1))),
    LATE(TicketKind.QUESTION, TicketQueue.SHIPPING, Priority.HIGH, List.of(new Step(Author.CUSTOMER, 0))),
    INVOICE(TicketKind.REQUEST, TicketQueue.ACCOUNTS, Priority.LOW, answered()),
    PARTS(TicketKind.REQUEST, TicketQueue.COMPLAINTS, Priority.NORMAL, answered()),
    PACKAGING(TicketKind.QUESTION, TicketQueue.SHIPPING, Priority.LOW, answered()),
    CHEQUE(TicketKind.QUESTION, TicketQueue.ACCOUNTS, Priority.LOW, answered());

    /** One message of the conversation. */
    record Step(Author author, int days) {}

    private final TicketKind kind;
    private final TicketQueue queue;
    private final Priority priority;
    private final List<Step> steps;

    TicketScript(TicketKind kind, TicketQueue queue, Priority priority, List<Step> steps) {
        this.kind = kind;
        this.queue = queue;
        this.priority = priority;
        this.steps = steps;
    }

    TicketKind kind() {
        return kind;
    }

    TicketQueue queue() {
        return queue;
    }

    Priority priority() {
        return priority;
    }

    List<Step> steps() {
        return steps;
    }

    private static List<Step> open() {
        return List.of(
                new Step(Author.CUSTOMER, 0),
                new Step(Author.AGENT_PUBLIC, 1),
                new Step(Author.AGENT_INTERNAL, 2),
                new Step(Author.CUSTOMER, 16));
    }

    private static List<Step> answered() {
        return List.of(new Step(Author.CUSTOMER, 0), new Step(Author.AGENT_PUBLIC, 1), new Step(Author.CUSTOMER, 2));
    }
}
