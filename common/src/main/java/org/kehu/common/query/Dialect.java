package org.kehu.common.query;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the two databases say differently. */
public enum Dialect {
    H2 {
        /** A cast to date would go through the session's zone, the text of a time is in the time's own. */
        @Override
        SqlPart dayIn(SqlPart instant, ZoneId zone) {
            return new SqlPart("cast(substring(cast(")
                    .add(instant)
                    .add(" at time zone ")
                    .bind(zoneName(zone))
                    .add(" as varchar), 1, 10) as date)");
        }

        /** Plain {@code week} begins on the day that the machine's country begins it. */
        @Override
        SqlPart firstDay(SqlPart day, String unit) {
            return new SqlPart("cast(date_trunc(" + ("week".equals(unit) ? "iso_week" : unit) + ", ")
                    .add(day)
                    .add(") as date)");
        }

        @Override
        String lower(String text) {
            return "lower(" + text + ")";
        }

        @Override
        String matches() {
            return " regexp ";
        }
    },
    /**
     * Chooses itself whether scope or order drives a query, but well only in sessions with {@code random_page_cost = 1.1}
     * and {@code plan_cache_mode = force_custom_plan}: else a page of one who sees 1 % takes 28 ms instead of 2. Needs a
     * server built with ICU, as all usual packages are.
     */
    POSTGRESQL {
        /** In the name of a fixed offset a plus would mean west; in an interval it means east. */
        @Override
        SqlPart dayIn(SqlPart instant, ZoneId zone) {
            boolean fixed = zone.normalized() instanceof ZoneOffset;
            return new SqlPart("cast(")
                    .add(instant)
                    .add(" at time zone cast(")
                    .bind(fixed ? zone.normalized().getId().replace("Z", "+00:00") : zone.getId())
                    .add(fixed ? " as interval) as date)" : " as text) as date)");
        }

        /** Of a date, {@code date_trunc} would make a time in the session's zone. */
        @Override
        SqlPart firstDay(SqlPart day, String unit) {
            return new SqlPart("cast(date_trunc('" + unit + "', cast(").add(day).add(" as timestamp)) as date)");
        }

        /** A database made with locale C would leave É as it is. */
        @Override
        String lower(String text) {
            return "lower(" + text + " collate \"und-x-icu\")";
        }

        @Override
        String matches() {
            return " ~ ";
        }
    };

    private static String zoneName(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : zone.normalized().getId();
    }

    /** The date that it is in {@code zone} at an instant. */
    abstract SqlPart dayIn(SqlPart instant, ZoneId zone);

    /** The first day of the {@code unit} (week, month, quarter, year) in which a day lies. */
    abstract SqlPart firstDay(SqlPart day, String unit);

    /** As {@link String#toLowerCase()} does it. */
    abstract String lower(String text);

    /** Between a text and a regular expression that is found somewhere in it. */
    abstract String matches();
}
