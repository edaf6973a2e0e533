package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.installer.demo.source.Order;

/**
 * What was said and written around each order: the customer's call some days before, the confirmation on the day, the
 * source's comment as a note, and, for orders of the last year, a call or visit after delivery.
 */
record OrderActivities(Basis basis) {

    Stream<PlannedActivity> activities() {
        return basis.trades().stream()
                .flatMap(trade -> trade.orders().stream().flatMap(order -> around(trade, order).stream()));
    }

    private List<PlannedActivity> around(Trade trade, Order order) {
        SourceKey about = SourceKey.order(order.number());
        LocalDate ordered = basis.shift().day(order.ordered());
        List<ActivityWriter.Occasion> occasions = new ArrayList<>();
        occasions.add(new ActivityWriter.Occasion(
                about,
                "request",
                ActivityKind.CALL,
                true,
                ordered.minusDays(basis.dice().between(3, 9, about, "request"))));
        occasions.add(new ActivityWriter.Occasion(about, "confirmation", ActivityKind.MAIL, false, ordered));
        if (order.comment() != null) {
            occasions.add(new ActivityWriter.Occasion(about, "comment", ActivityKind.NOTE, false, ordered));
        }
        Stream.ofNullable(order.shipped()).map(shipped -> after(about, shipped)).forEach(occasions::add);
        Map<String, Object> words = Words.of(basis, trade, order);
        ActivityWriter writer = new ActivityWriter(basis);
        return occasions.stream()
                .filter(occasion -> !occasion.name().startsWith("after") || isThisYear(occasion.day()))
                .map(occasion -> writer.write(trade, occasion, words, null))
                .toList();
    }

    private ActivityWriter.Occasion after(SourceKey order, LocalDate shipped) {
        LocalDate day = basis.shift().day(shipped).plusDays(basis.dice().between(6, 12, order, "after"));
        return basis.dice().oneIn(5, order, "visit")
                ? new ActivityWriter.Occasion(order, "after-visit", ActivityKind.VISIT, false, day)
                : new ActivityWriter.Occasion(order, "after-call", ActivityKind.CALL, false, day);
    }

    private boolean isThisYear(LocalDate day) {
        return basis.isPast(day) && day.isAfter(basis.today().minusYears(1));
    }
}
