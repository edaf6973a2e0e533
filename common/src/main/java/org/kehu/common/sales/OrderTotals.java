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

    /** Null without lines. Lines of one order are of one currency. */
    private static @Nullable Money total(List<CrmRecord> lines) {
        return lines.stream()
                .map(line -> line.get(OrderLine.AMOUNT))
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }
}
