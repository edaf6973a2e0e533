package org.kehu.installer.demo.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, nine to five, where the office is; holidays are not known. */
record OfficeHours(ZoneId zone) {

    /** A quarter of an hour between 9:00 and 16:45 of the day, or of the Friday before a weekend. */
    Instant at(LocalDate day, int quarter) {
        LocalTime time = LocalTime.of(9, 0).plusMinutes(15L * Math.floorMod(quarter, 32));
        return lastOpen(day).atTime(time).atZone(zone).toInstant();
    }

    /** The day itself, or the Friday before. */
    static LocalDate lastOpen(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The day itself, or the Monday after. */
    static LocalDate nextOpen(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
