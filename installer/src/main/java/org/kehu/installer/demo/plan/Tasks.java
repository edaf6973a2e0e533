package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.OrderState;

/**
 * Work for the salespeople: the next step of each open deal, payment for each order on hold, a date for each order that
 * is late, and, done already, a word to the customer about each order that left in the last two months.
 */
record Tasks(Basis basis) {
    private static final int NOTICE_DAYS = 60;

    /** The next step of each open deal; due from four days ago to nine days ahead, a third of them today. */
    List<PlannedTask> ofDeals(List<PlannedOpportunity> deals) {
        return deals.stream()
                .filter(deal -> deal.stage().isOpen())
                .map(deal -> new PlannedTask(
                        SourceKey.of(SourceKey.Kind.TASK, deal.key(), "next"),
                        String.valueOf(deal.nextStep()),
                        due(deal.key()),
                        deal.stage() == DealStage.NEGOTIATION ? Priority.HIGH : Priority.NORMAL,
                        null,
                        deal.customer(),
                        deal.key(),
                        deal.owner(),
                        deal.department(),
                        deal.created()))
                .toList();
    }

    List<PlannedTask> ofOrders() {
        return basis.trades().stream()
                .flatMap(trade -> trade.orders().stream().flatMap(order -> ofOrder(trade, order)))
                .toList();
    }

    private Stream<PlannedTask> ofOrder(Trade trade, Order order) {
        List<PlannedTask> tasks = new ArrayList<>();
        if (order.state() == OrderState.ON_HOLD) {
            tasks.add(open(trade, order, "payment"));
        }
        if (order.state() == OrderState.IN_PROCESS) {
            tasks.add(open(trade, order, "late"));
        }
        Stream.ofNullable(order.shipped())
                .map(basis.shift()::day)
                .filter(day -> day.isAfter(basis.today().minusDays(NOTICE_DAYS)))
                .forEach(day -> tasks.add(notice(trade, order, day)));
        return tasks.stream();
    }

    private PlannedTask open(Trade trade, Order order, String text) {
        SourceKey key = SourceKey.of(SourceKey.Kind.TASK, SourceKey.order(order.number()), text);
        LocalDate begun = basis.today().minusDays(basis.dice().between(2, 9, key, "begun"));
        Map<String, Object> words = Words.of(basis, trade, order);
        return new PlannedTask(
                key,
                basis.texts().pick(basis.dice(), key, "task." + text, words),
                due(key),
                Priority.HIGH,
                null,
                trade.customerKey(),
                SourceKey.order(order.number()),
                trade.owner().key(),
                trade.owner().department(),
                trade.hours().at(begun, order.number()));
    }

    private PlannedTask notice(Trade trade, Order order, LocalDate shipped) {
        SourceKey key = SourceKey.of(SourceKey.Kind.TASK, SourceKey.order(order.number()), "notice");
        return new PlannedTask(
                key,
                basis.texts().pick(basis.dice(), key, "task.notice", Words.of(basis, trade, order)),
                OfficeHours.nextOpen(shipped),
                Priority.NORMAL,
                trade.hours().at(shipped, 28),
                trade.customerKey(),
                SourceKey.order(order.number()),
                trade.owner().key(),
                trade.owner().department(),
                trade.hours().at(basis.shift().day(order.ordered()), order.number()));
    }

    private LocalDate due(SourceKey key) {
        if (basis.dice().oneIn(3, key, "today")) {
            return basis.today();
        }
        return OfficeHours.nextOpen(basis.today().plusDays(basis.dice().between(-4, 9, key, "due")));
    }
}
