package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.Payment;

/**
 * Tickets that follow from the orders: disputed, resolved, held, cancelled and late ones each have one; of those shipped
 * within a year each whose number divides by eight led to a question; and who paid lately asks about the cheque.
 */
record Tickets(Basis basis) {
    private static final int QUESTION_EACH = 8;
    private static final int QUESTION_OPEN_DAYS = 60;
    private static final int CHEQUE_DAYS = 21;

    Stream<PlannedTicket> tickets() {
        Stream<PlannedTicket> ofOrders = basis.trades().stream()
                .flatMap(trade -> trade.orders().stream().flatMap(order -> ofOrder(trade, order)));
        return Stream.concat(ofOrders, ofPayments());
    }

    private Stream<PlannedTicket> ofOrder(Trade trade, Order order) {
        LocalDate ordered = basis.shift().day(order.ordered());
        LocalDate shipped = order.shipped() == null ? ordered : basis.shift().day(order.shipped());
        String comment = String.valueOf(order.comment());
        return switch (order.state()) {
            case DISPUTED ->
                ticket(
                        trade,
                        order,
                        topic(comment),
                        TicketWriter.Course.open(OfficeHours.nextOpen(shipped.plusDays(4)), TicketStatus.IN_PROGRESS));
            case RESOLVED -> {
                LocalDate solved = basis.shift().firstWritten(comment, shipped.plusDays(21));
                LocalDate opened = OfficeHours.lastOpen(shipped.plusDays(3));
                yield ticket(
                        trade,
                        order,
                        TicketScript.SETTLED,
                        new TicketWriter.Course(opened, TicketStatus.CLOSED, solved));
            }
            case ON_HOLD ->
                ticket(
                        trade,
                        order,
                        TicketScript.HOLD,
                        TicketWriter.Course.open(ordered.plusDays(6), TicketStatus.PENDING));
            case CANCELLED ->
                ticket(
                        trade,
                        order,
                        TicketScript.CANCELLATION,
                        new TicketWriter.Course(ordered.plusDays(1), TicketStatus.CLOSED, ordered.plusDays(3)));
            case IN_PROCESS -> ticket(trade, order, TicketScript.LATE, late(order));
            case SHIPPED -> question(trade, order, shipped);
        };
    }

    private Stream<PlannedTicket> ticket(Trade trade, Order order, TicketScript script, TicketWriter.Course course) {
        return Stream.of(new TicketWriter(basis)
                .write(
                        trade,
                        script,
                        SourceKey.order(order.number()),
                        "order/" + order.number(),
                        course,
                        Words.of(basis, trade, order)));
    }

    private static TicketScript topic(String comment) {
        if (comment.contains("damaged")) {
            return TicketScript.DAMAGED;
        }
        return comment.contains("scales") ? TicketScript.SCALE : TicketScript.FINISH;
    }

    /** Two in three of them nobody has taken yet. */
    private TicketWriter.Course late(Order order) {
        SourceKey key = SourceKey.order(order.number());
        LocalDate opened =
                OfficeHours.lastOpen(basis.today().minusDays(basis.dice().between(1, 6, key, "late")));
        return TicketWriter.Course.open(
                opened, basis.dice().oneIn(3, key, "taken") ? TicketStatus.ASSIGNED : TicketStatus.NEW);
    }

    private Stream<PlannedTicket> question(Trade trade, Order order, LocalDate shipped) {
        if (order.number() % QUESTION_EACH != 0
                || shipped.isBefore(basis.today().minusYears(1))) {
            return Stream.empty();
        }
        SourceKey key = SourceKey.order(order.number());
        TicketScript script = basis.dice()
                .pick(List.of(TicketScript.INVOICE, TicketScript.PARTS, TicketScript.PACKAGING), key, "question");
        LocalDate opened = OfficeHours.nextOpen(shipped.plusDays(basis.dice().between(5, 12, key, "opened")));
        boolean recent = opened.isAfter(basis.today().minusDays(QUESTION_OPEN_DAYS));
        return ticket(
                trade,
                order,
                script,
                new TicketWriter.Course(
                        opened, recent ? TicketStatus.RESOLVED : TicketStatus.CLOSED, opened.plusDays(3)));
    }

    private Stream<PlannedTicket> ofPayments() {
        return basis.trades().stream()
                .flatMap(trade -> basis.source().payments().stream()
                        .filter(payment ->
                                payment.customer() == trade.customer().number())
                        .filter(payment -> basis.shift()
                                .day(payment.paid())
                                .isAfter(basis.today().minusDays(CHEQUE_DAYS)))
                        .map(payment -> cheque(trade, payment)));
    }

    /** What came in this week is new; before that it was answered. */
    private PlannedTicket cheque(Trade trade, Payment payment) {
        LocalDate paid = basis.shift().day(payment.paid());
        LocalDate opened = OfficeHours.lastOpen(paid.isAfter(basis.yesterday()) ? basis.yesterday() : paid);
        boolean isNew = opened.isAfter(basis.today().minusDays(7));
        SourceKey key = SourceKey.of(SourceKey.Kind.RECEIPT, payment.customer(), payment.cheque());
        var words = Words.of(trade);
        words.put("cheque", payment.cheque());
        words.put("paid", Words.dollars(payment.amount()));
        words.put("day", Words.day(opened));
        TicketWriter.Course course = isNew
                ? TicketWriter.Course.open(opened, TicketStatus.NEW)
                : new TicketWriter.Course(opened, TicketStatus.RESOLVED, opened.plusDays(3));
        return new TicketWriter(basis).write(trade, TicketScript.CHEQUE, key, key.toString(), course, words);
    }
}
