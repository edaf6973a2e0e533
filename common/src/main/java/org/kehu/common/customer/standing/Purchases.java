package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought.
 *
 * @param first day of the first purchase, null if there was none
 * @param before day of the purchase before the last one, null if there was none
 * @param lastOrder day of the last purchase, null if there was none
 * @param last day of the last purchase, or of money received
 * @param ever how often it ever bought
 * @param times how often within the window of the rules
 * @param sum for how much within the window, in base currency, less what was returned
 */
public record Purchases(
        @Nullable LocalDate first,
        @Nullable LocalDate before,
        @Nullable LocalDate lastOrder,
        @Nullable LocalDate last,
        int ever,
        int times,
        BigDecimal sum) {
    public static final Purchases NONE = new Purchases(null, null, null, null, 0, 0, BigDecimal.ZERO);
}
