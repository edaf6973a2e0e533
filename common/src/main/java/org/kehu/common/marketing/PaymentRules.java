package org.kehu.common.marketing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;

/**
 * Whether orders are paid in time: in full, {@value #DAYS} days after they were shipped at the latest. Known only of orders to
 * which money is booked, or would have to be by now where others of the customer's have some.
 */
final class PaymentRules {
    static final int DAYS = 60;
    private final List<CrmRecord> due;
    private final Map<UUID, List<CrmRecord>> booked;

    PaymentRules(List<CrmRecord> orders, List<CrmRecord> receipts, LocalDate today) {
        this.booked = receipts.stream()
                .filter(receipt -> receipt.get(Receipt.ORDER) != null)
                .collect(Collectors.groupingBy(receipt -> receipt.require(Receipt.ORDER)));
        this.due = booked.isEmpty()
                ? List.of()
                : orders.stream()
                        .filter(order -> PurchaseRules.counts(order) && isDue(order, today))
                        .toList();
    }

    private static boolean isDue(CrmRecord order, LocalDate today) {
        LocalDate shipped = order.get(Order.SHIPPED_ON);
        return shipped != null
                && shipped.plusDays(DAYS).isBefore(today)
                && PurchaseRules.worth(order).signum() > 0;
    }

    int due() {
        return due.size();
    }

    int inTime() {
        return (int) due.stream().filter(this::isPaidInTime).count();
    }

    private boolean isPaidInTime(CrmRecord order) {
        LocalDate last = order.require(Order.SHIPPED_ON).plusDays(DAYS);
        List<Money> paid = booked.getOrDefault(order.id(), List.of()).stream()
                .filter(receipt -> !receipt.require(Receipt.RECEIVED_ON).isAfter(last))
                .map(receipt -> receipt.get(Receipt.AMOUNT))
                .filter(Objects::nonNull)
                .toList();
        return isCovered(order.require(Order.TOTAL), PurchaseRules.worth(order), paid);
    }

    /** What came in the order's own currency counts as it is, whatever the rates of the days; the rest as base currency. */
    private static boolean isCovered(Money total, BigDecimal worth, List<Money> paid) {
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal other = BigDecimal.ZERO;
        for (Money money : paid) {
            if (money.currency().equals(total.currency())) {
                own = own.add(money.amount());
            } else {
                other = other.add(base(money));
            }
        }
        BigDecimal parts = own.multiply(worth).add(other.multiply(total.amount()));
        return parts.compareTo(worth.multiply(total.amount())) >= 0;
    }

    private static BigDecimal base(Money money) {
        BigDecimal base = money.base();
        return base == null ? BigDecimal.ZERO : base;
    }
}
