package org.kehu.common.importing.value;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a text leaves unsaid.
 *
 * @param today by which a year of two digits gets its century
 * @param zone in which times are meant
 * @param currency ISO code of amounts without one
 */
public record Locality(LocalDate today, ZoneId zone, String currency) {

    /** A year of two digits lies in the 80 years up to today, or in the 20 that follow. */
    int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int first = today.getYear() - 80;
        return first + Math.floorMod(year - first, 100);
    }
}
