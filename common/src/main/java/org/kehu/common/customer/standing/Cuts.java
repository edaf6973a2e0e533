package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.List;

/** Four rising bounds between five scores. */
public record Cuts(List<BigDecimal> bounds) {
    public Cuts {
        bounds = List.copyOf(bounds);
    }

    /** More is better: 5 from the last bound on. */
    int more(BigDecimal value) {
        return 1
                + (int) bounds.stream()
                        .filter(bound -> value.compareTo(bound) >= 0)
                        .count();
    }

    /** Less is better: 5 up to the first bound. */
    int less(BigDecimal value) {
        return 5
                - (int) bounds.stream()
                        .filter(bound -> value.compareTo(bound) > 0)
                        .count();
    }
}
