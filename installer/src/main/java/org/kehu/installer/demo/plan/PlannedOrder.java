package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order on today's dates. Amounts are in US dollars. */
public record PlannedOrder(
        SourceKey key,
        int number,
        SourceKey customer,
        SourceKey contact,
        OrderStatus status,
        LocalDate ordered,
        LocalDate promised,
        @Nullable LocalDate shipped,
        @Nullable String comment,
        List<Line> lines,
        BigDecimal amount,
        SourceKey owner,
        SourceKey department,
        Instant created) {

    public PlannedOrder {
        lines = List.copyOf(lines);
    }

    /** A line of the order; its amount is the quantity times the price. */
    public record Line(
            SourceKey key,
            int position,
            SourceKey product,
            String productName,
            int quantity,
            BigDecimal price,
            BigDecimal amount) {}
}
