package org.kehu.common.marketing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.standing.Purchases;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;

/**
 * Which orders are purchases: those that are placed, neither rejected nor cancelled. One of less than nothing is a return: it
 * lessens the sum, and is no purchase.
 */
public final class PurchaseRules {
    /** What is no return, of orders that are placed. Asks for the total, which not everybody may read. */
    public static final Filter NO_RETURN =
            Filter.not(Filter.compare(Order.TOTAL, Filter.Operator.LT, Money.of(BigDecimal.ZERO, "USD")));

    private PurchaseRules() {}

    /** The first day that is within the window. */
    public static LocalDate from(StandingRules rules, LocalDate today) {
        return today.minusMonths(rules.months());
    }

    public static boolean counts(CrmRecord order) {
        return !order.isDeleted() && Order.PLACED.contains(order.require(Order.STATE));
    }

    /** What an order adds to the sum, in base currency; nothing where no amount is known in it. */
    public static BigDecimal worth(CrmRecord order) {
        Money total = order.get(Order.TOTAL);
        BigDecimal base = total == null ? null : total.base();
        return base == null ? BigDecimal.ZERO : base;
    }

    static Purchases of(List<CrmRecord> orders, List<CrmRecord> receipts, StandingRules rules, LocalDate today) {
        LocalDate from = from(rules, today);
        List<CrmRecord> counted = orders.stream().filter(PurchaseRules::counts).toList();
        List<LocalDate> days = new ArrayList<>(counted.stream()
                .filter(order -> worth(order).signum() >= 0)
                .map(order -> order.require(Order.ORDERED_ON))
                .sorted()
                .toList());
        BigDecimal sum = counted.stream()
                .filter(order -> !order.require(Order.ORDERED_ON).isBefore(from))
                .map(PurchaseRules::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate lastOrder = days.isEmpty() ? null : days.get(days.size() - 1);
        int times = (int) days.stream().filter(day -> !day.isBefore(from)).count();
        return new Purchases(
                days.isEmpty() ? null : days.get(0),
                days.size() < 2 ? null : days.get(days.size() - 2),
                lastOrder,
                later(lastOrder, latest(receipts, Receipt.RECEIVED_ON)),
                days.size(),
                times,
                sum);
    }

    private static @Nullable LocalDate latest(List<CrmRecord> records, Field<LocalDate> day) {
        return records.stream()
                .map(one -> one.get(day))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
