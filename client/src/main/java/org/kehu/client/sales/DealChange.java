package org.kehu.client.sales;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Opportunity;

/**
 * What became of a deal between two times.
 *
 * @param before null if it did not stand on the board
 * @param after null if it is not there any more
 */
record DealChange(
        DealKind kind, @Nullable CrmRecord before, @Nullable CrmRecord after) {

    /** The deal as it was last. */
    CrmRecord deal() {
        return Objects.requireNonNullElseGet(after, () -> Objects.requireNonNull(before));
    }

    /** What it comes to in base currency: the deal's amount, or by how much that changed. */
    BigDecimal amount() {
        return kind == DealKind.AMOUNT ? amount(after).subtract(amount(before)) : amount(deal());
    }

    /** Zero where there is none, or one may not read it. */
    static BigDecimal amount(@Nullable CrmRecord deal) {
        Money money = deal == null ? null : value(deal, Opportunity.AMOUNT);
        if (money == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal base = money.base();
        return base == null ? money.amount() : base;
    }

    boolean touches(UUID stage) {
        return Stream.of(before, after).anyMatch(deal -> deal != null && stage.equals(value(deal, Opportunity.STAGE)));
    }

    static <V> @Nullable V value(CrmRecord deal, Field<V> field) {
        return deal.withholds(field) ? null : deal.get(field);
    }
}
