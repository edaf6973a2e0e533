package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;

/** Where a value stands among all; equal values stand in the middle of the places that they take together. */
final class Ranks {
    private final BigDecimal[] sorted;

    Ranks(Collection<BigDecimal> values) {
        sorted = values.toArray(BigDecimal[]::new);
        Arrays.sort(sorted);
    }

    /** 1 to 5, the best, by fifths of all. */
    int fifth(BigDecimal value) {
        return (int) (5L * (below(value) + upTo(value)) / (2L * sorted.length)) + 1;
    }

    /** Whether the value stands among the first so many hundredths, the greatest being the first. */
    boolean isAmongFirst(BigDecimal percent, BigDecimal value) {
        long twiceAbove = 2L * sorted.length - below(value) - upTo(value);
        BigDecimal place = BigDecimal.valueOf(100 * twiceAbove);
        return place.compareTo(percent.multiply(BigDecimal.valueOf(2L * sorted.length))) <= 0;
    }

    private int below(BigDecimal value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle].compareTo(value) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int upTo(BigDecimal value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle].compareTo(value) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
