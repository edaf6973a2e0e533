package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules ask of a customer.
 *
 * @param openDeals how many deals are open
 * @param pipeline their amounts in base currency
 * @param size option of the customer's size, null if it is not known
 */
public record CustomerFigures(
        UUID customer,
        Purchases bought,
        int openDeals,
        BigDecimal pipeline,
        Care care,
        @Nullable String size,
        @Nullable String industry) {

    public boolean hasBought() {
        return bought.last() != null;
    }
}
