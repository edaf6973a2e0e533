package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.Order;
import org.kehu.installer.demo.source.OrderState;

/**
 * Deals that are open today.
 *
 * <p>An order in process is a deal about to be signed. Who ordered within nine months is worked on for the next order;
 * of those who have been silent for longer, every second one is to be won back; who never ordered is a first order to be
 * had.
 */
record OpenDeals(Basis basis) {
    static final int NEGLECTED_DAYS = 42;
    private static final int RECENT_DAYS = 270;

    /** How many days from today a deal of each stage is expected to close: a few are overdue. */
    private static final Map<DealStage, List<Integer>> CLOSES_IN = Map.of(
            DealStage.FIRST_CONTACT, List.of(40, 100),
            DealStage.NEEDS_ANALYSIS, List.of(25, 75),
            DealStage.PROPOSAL, List.of(5, 45),
            DealStage.NEGOTIATION, List.of(-4, 20));

    /** How many days ago it was begun. */
    private static final Map<DealStage, List<Integer>> BEGUN_AGO = Map.of(
            DealStage.FIRST_CONTACT, List.of(3, 20),
            DealStage.NEEDS_ANALYSIS, List.of(10, 35),
            DealStage.PROPOSAL, List.of(20, 60),
            DealStage.NEGOTIATION, List.of(30, 80));

    Stream<PlannedOpportunity> deals() {
        return basis.trades().stream().flatMap(trade -> {
            Stream<PlannedOpportunity> signing = trade.orders().stream()
                    .filter(order -> order.state() == OrderState.IN_PROCESS)
                    .map(order -> inProcess(trade, order));
            return Stream.concat(signing, following(trade));
        });
    }

    /** One deal in eight is left alone for six weeks, so that the attention lists have something to show. */
    boolean isNeglected(SourceKey deal) {
        return basis.dice().oneIn(8, deal, "neglected");
    }

    private PlannedOpportunity inProcess(Trade trade, Order order) {
        SourceKey key = SourceKey.of(SourceKey.Kind.OPPORTUNITY, "order", order.number());
        return draft(trade, key, "deal.name", Words.of(basis, trade, order), DealStage.NEGOTIATION)
                .order(SourceKey.order(order.number()))
                .amount(order.amount())
                .build();
    }

    private Stream<PlannedOpportunity> following(Trade trade) {
        int customer = trade.customer().number();
        if (trade.orders().isEmpty()) {
            return Stream.of(first(trade, SourceKey.of(SourceKey.Kind.OPPORTUNITY, "first", customer)));
        }
        Order last = trade.orders().get(trade.orders().size() - 1);
        long silent = ChronoUnit.DAYS.between(basis.shift().day(last.ordered()), basis.today());
        if (silent <= RECENT_DAYS) {
            SourceKey key = SourceKey.of(SourceKey.Kind.OPPORTUNITY, "next", customer);
            DealStage stage = basis.dice()
                    .pick(
                            List.of(
                                    DealStage.NEEDS_ANALYSIS,
                                    DealStage.NEEDS_ANALYSIS,
                                    DealStage.PROPOSAL,
                                    DealStage.PROPOSAL,
                                    DealStage.NEGOTIATION),
                            key);
            return Stream.of(repeat(trade, last, key, "deal.repeat", stage));
        }
        SourceKey key = SourceKey.of(SourceKey.Kind.OPPORTUNITY, "back", customer);
        return basis.dice().oneIn(2, key)
                ? Stream.of(repeat(trade, last, key, "deal.back", DealStage.FIRST_CONTACT))
                : Stream.empty();
    }

    private PlannedOpportunity first(Trade trade, SourceKey key) {
        DealStage stage = basis.dice().oneIn(3, key, "stage") ? DealStage.NEEDS_ANALYSIS : DealStage.FIRST_CONTACT;
        return draft(trade, key, "deal.first", Words.of(trade), stage)
                .amount(BigDecimal.valueOf(basis.dice().between(80, 400, key, "amount"), -2)
                        .setScale(2))
                .build();
    }

    /** Its amount is that of the customer's mean order, give or take a fifth, in whole hundreds. */
    private PlannedOpportunity repeat(Trade trade, Order last, SourceKey key, String text, DealStage stage) {
        BigDecimal sum = trade.orders().stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(trade.orders().size()), 2, RoundingMode.HALF_UP);
        BigDecimal amount = mean.multiply(BigDecimal.valueOf(basis.dice().between(80, 120, key, "amount")))
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(2);
        return draft(trade, key, text, Words.of(basis, trade, last), stage)
                .amount(amount)
                .build();
    }

    private DealDraft draft(Trade trade, SourceKey key, String text, Map<String, Object> words, DealStage stage) {
        String step = "next." + stage.name().toLowerCase(Locale.ROOT);
        int ago = within(BEGUN_AGO, stage, key, "begun") + (isNeglected(key) ? NEGLECTED_DAYS : 0);
        LocalDate begun = basis.today().minusDays(ago);
        return new DealDraft(trade, key, basis.texts().pick(basis.dice(), key, text, words), stage)
                .begun(trade.hours().at(begun, basis.dice().between(0, 31, key, "quarter")))
                .expected(OfficeHours.nextOpen(basis.today().plusDays(within(CLOSES_IN, stage, key, "close"))))
                .next(basis.texts().pick(basis.dice(), key, step, words));
    }

    private int within(Map<DealStage, List<Integer>> limits, DealStage stage, SourceKey key, String what) {
        List<Integer> limit = limits.getOrDefault(stage, List.of(1, 1));
        return basis.dice().between(limit.get(0), limit.get(1), key, what);
    }
}
