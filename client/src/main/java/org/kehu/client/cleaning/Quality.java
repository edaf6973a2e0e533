package org.kehu.client.cleaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the customers of this device are, as far as their reader may be told.
 *
 * @param complete average completeness in percent, null if it may not be told or there are none
 * @param tenths how many have a completeness from 0 to 9, 10 to 19 and so on to 90 and above; empty if it may not be told
 * @param verified how many were confirmed lately, null if it may not be told
 * @param months how many of them were last confirmed in a month, by its first day, the oldest first
 */
record Quality(
        @Nullable BigDecimal complete,
        List<Long> tenths,
        @Nullable Long verified,
        Map<LocalDate, Long> months,
        List<Keeper> owners,
        List<Keeper> departments) {
    static final int TENTHS = 10;
}
