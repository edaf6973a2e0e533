package org.kehu.client.sales;

import java.math.BigDecimal;

/**
 * What the deals of one stage come to, in base currency.
 *
 * @param weighted each amount times its deal's probability
 */
public record StageFigures(long count, BigDecimal sum, BigDecimal weighted) {
    public static final StageFigures NONE = new StageFigures(0, BigDecimal.ZERO, BigDecimal.ZERO);

    public StageFigures plus(StageFigures other) {
        return new StageFigures(count + other.count, sum.add(other.sum), weighted.add(other.weighted));
    }
}
