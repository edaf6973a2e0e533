package org.kehu.common.record;

import java.math.BigDecimal;

/** The least and the greatest value that a number may have. */
record Bounds(BigDecimal least, BigDecimal most) {

    void check(BigDecimal value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new BadValue("out_of_bounds", value.toPlainString(), least.toPlainString(), most.toPlainString());
        }
    }
}
