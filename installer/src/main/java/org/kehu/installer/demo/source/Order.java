package org.kehu.installer.demo.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with its lines, by position; {@code shipped} is null for what never left the warehouse. */
public record Order(
        int number,
        int customer,
        OrderState state,
        LocalDate ordered,
        LocalDate required,
        @Nullable LocalDate shipped,
        @Nullable String comment,
        List<OrderLine> lines) {

    /**
     * The day that stands in orders that were not shipped: the source's column must not be empty, and the day it was
     * converted took that place. It is later than all that happens in it.
     */
    static final LocalDate NOT_SHIPPED = LocalDate.of(2006, 8, 23);

    public Order {
        lines = lines.stream()
                .sorted(Comparator.comparingInt(OrderLine::position))
                .toList();
    }

    static Order of(ScriptRow row) {
        LocalDate shipped = row.day("SHIPPEDDATE");
        return new Order(
                row.whole("ORDERNUMBER"),
                row.whole("CUSTOMERNUMBER"),
                OrderState.of(row),
                row.day("ORDERDATE"),
                row.day("REQUIREDDATE"),
                shipped.equals(NOT_SHIPPED) ? null : shipped,
                row.optionalText("COMMENTS"),
                List.of());
    }

    Order withLines(List<OrderLine> itsLines) {
        return new Order(number, customer, state, ordered, required, shipped, comment, itsLines);
    }

    public BigDecimal amount() {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
