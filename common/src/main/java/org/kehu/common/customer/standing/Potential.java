package org.kehu.common.customer.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may become worth, whatever it has bought: up to 5 points for its size, up to 5 for the amounts of its open
 * deals, by the bounds of amounts, and 2 for an industry that the ledger names.
 */
public final class Potential {
    private static final List<String> SIZES = List.of("S10", "S50", "S200", "S500", "S1000");
    private static final int MOST_FOR_SIZE = 5;
    private static final int FOR_INDUSTRY = 2;
    private static final int A = 8;
    private static final int B = 5;
    private static final int C = 3;

    private Potential() {}

    /** A to D, null where none of the three is known. */
    public static @Nullable String of(CustomerFigures figures, StandingRules rules) {
        if (figures.size() == null && figures.industry() == null && figures.openDeals() == 0) {
            return null;
        }
        int points = points(figures, rules);
        return points >= A ? "A" : points >= B ? "B" : points >= C ? "C" : "D";
    }

    public static int points(CustomerFigures figures, StandingRules rules) {
        return forSize(figures.size()) + forDeals(figures, rules) + forIndustry(figures, rules);
    }

    /** @param size null for an unknown one */
    public static int forSize(@Nullable String size) {
        if (size == null) {
            return 0;
        }
        int place = SIZES.indexOf(size);
        return place < 0 ? MOST_FOR_SIZE : place + 1;
    }

    public static int forDeals(CustomerFigures figures, StandingRules rules) {
        return figures.openDeals() == 0 ? 0 : rules.monetary().more(figures.pipeline());
    }

    public static int forIndustry(CustomerFigures figures, StandingRules rules) {
        return figures.industry() != null && rules.isFocus(figures.industry()) ? FOR_INDUSTRY : 0;
    }
}
