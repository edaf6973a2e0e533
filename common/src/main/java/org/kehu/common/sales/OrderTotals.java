package org.kehu.common.sales;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.RollUp;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;

/** What an order knows of its lines. */
public final class OrderTotals {
    public static final RollUp<Money> TOTAL = new RollUp<>(Order.TYPE, Order.TOTAL, OrderLine.TYPE, OrderTotals::total);
    public static final RollUp<Long> LINES =
            new RollUp<>(Order.TYPE, Order.LINES, OrderLine.TYPE, lines -> (long) lines.size());

    private OrderTotals() {}

    /** Null without lines, and where currencies are mixed: that no rule lets pass, but rules are checked later. */
    private static @Nullable Money total(List<CrmRecord> lines) {
        List<Money> amounts = lines.stream()
                .map(line -> line.get(OrderLine.AMOUNT))
                .filter(Objects::nonNull)
                .toList();
        boolean mixed = amounts.stream().map(Money::currency).distinct().count() > 1;
        return mixed ? null : amounts.stream().reduce(Money::plus).orElse(null);
    }
}
