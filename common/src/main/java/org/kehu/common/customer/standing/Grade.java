package org.kehu.common.customer.standing;

import java.math.BigDecimal;

/**
 * What a customer's purchases are worth beside those of all others.
 *
 * @param recency 1 to 5, the best; so are frequency and monetary
 * @param value the three as they are weighed, to two decimals
 */
public record Grade(int recency, int frequency, int monetary, BigDecimal value, String letter) {
    /** Of those who never bought. */
    public static final String LEAST = "D";
}
