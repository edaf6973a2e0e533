package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.OrderState;

/**
 * Deals that came to an end: the latest two orders of each customer that went out were won, each cancelled order was
 * lost, and one customer in six with orders lost one more for a reason thrown by the dice.
 */
record ClosedDeals(Basis basis) {
    private static final int WON_PER_CUSTOMER = 2;
    private static final Set<OrderState> WENT_OUT =
            EnumSet.of(OrderState.SHIPPED, OrderState.RESOLVED, OrderState.DISPUTED);

    /** What the comment of each cancelled order says, as a reason. */
    private static final Map<Integer, LossReason> CANCELLED = Map.of(
            10167, LossReason.NO_NEED,
            10179, LossReason.BUDGET,
            10248, LossReason.NO_NEED,
            10253, LossReason.QUALITY,
            10260, LossReason.QUALITY,
            10262, LossReason.COMPETITOR);

    Stream<PlannedOpportunity> deals() {
        return basis.trades().stream().flatMap(trade -> {
            List<PlannedOpportunity> deals = new ArrayList<>();
            won(trade).forEach(order -> deals.add(won(trade, order)));
            trade.orders().stream()
                    .filter(order -> order.state() == OrderState.CANCELLED)
                    .forEach(order -> deals.add(cancelled(trade, order)));
            lostByRule(trade).ifPresent(deals::add);
            return deals.stream();
        });
    }

    private static List<Order> won(Trade trade) {
        List<Order> out = trade.orders().stream()
                .filter(order -> WENT_OUT.contains(order.state()))
                .toList();
        return out.subList(Math.max(0, out.size() - WON_PER_CUSTOMER), out.size());
    }

    private PlannedOpportunity won(Trade trade, Order order) {
        SourceKey key = SourceKey.of(SourceKey.Kind.OPPORTUNITY, "order", order.number());
        LocalDate day = basis.shift().day(order.ordered());
        return deal(trade, order, key, DealStage.WON, order.amount(), day).build();
    }

    private PlannedOpportunity cancelled(Trade trade, Order order) {
        SourceKey key = SourceKey.of(SourceKey.Kind.OPPORTUNITY, "order", order.number());
        LocalDate day = basis.shift().day(order.ordered()).plusDays(2);
        String comment = order.comment();
        return deal(trade, order, key, DealStage.LOST, order.amount(), day)
                .lost(
                        CANCELLED.getOrDefault(order.number(), LossReason.NO_NEED),
                        comment == null ? null : basis.shift().text(comment))
                .build();
    }

    private Optional<PlannedOpportunity> lostByRule(Trade trade) {
        if (trade.orders().isEmpty() || !basis.dice().oneIn(6, trade.customerKey(), "lost")) {
            return Optional.empty();
        }
        SourceKey key = SourceKey.of(
                SourceKey.Kind.OPPORTUNITY, "lost", trade.customer().number());
        Order last = trade.orders().get(trade.orders().size() - 1);
        LossReason reason = basis.dice()
                .pick(List.of(LossReason.PRICE, LossReason.COMPETITOR, LossReason.BUDGET, LossReason.TIMING), key);
        LocalDate day =
                OfficeHours.lastOpen(basis.today().minusDays(basis.dice().between(20, 300, key, "day")));
        BigDecimal amount = last.amount()
                .multiply(BigDecimal.valueOf(basis.dice().between(60, 140, key, "amount")))
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(2);
        String notes = basis.texts()
                .pick(basis.dice(), key, "loss." + reason.name().toLowerCase(java.util.Locale.ROOT), Words.of(trade));
        return Optional.of(deal(trade, last, key, DealStage.LOST, amount, day)
                .withoutOrder()
                .lost(reason, notes)
                .build());
    }

    private DealDraft deal(
            Trade trade, Order order, SourceKey key, DealStage stage, BigDecimal amount, LocalDate close) {
        String name = basis.texts().pick(basis.dice(), key, "deal.name", Words.of(basis, trade, order));
        LocalDate begun = close.minusDays(basis.dice().between(21, 75, key, "begun"));
        return new DealDraft(trade, key, name, stage)
                .order(SourceKey.order(order.number()))
                .amount(amount)
                .begun(trade.hours().at(begun, order.number()))
                .closed(close);
    }
}
