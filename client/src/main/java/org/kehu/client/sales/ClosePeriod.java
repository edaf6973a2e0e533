package org.kehu.client.sales;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.sales.Opportunity;

/** When an open deal is expected to close. */
public enum ClosePeriod {
    ANY,
    /** Expected before today, and still open. */
    OVERDUE,
    MONTH,
    QUARTER,
    YEAR;

    public String labelKey() {
        return "board.close." + name().toLowerCase(Locale.ROOT);
    }

    /** What the period lets through. */
    Filter filter(LocalDate today) {
        return switch (this) {
            case ANY -> Filter.EVERYTHING;
            case OVERDUE -> Filter.compare(Opportunity.EXPECTED_CLOSE, Operator.LT, today);
            case MONTH -> until(today.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> until(quarterOf(today).plusMonths(3).minusDays(1));
            case YEAR -> until(today.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    private static Filter until(LocalDate last) {
        return Filter.compare(Opportunity.EXPECTED_CLOSE, Operator.LE, last);
    }

    /** First day of the quarter. */
    static LocalDate quarterOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
