package org.kehu.common.label;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Numbers, money and dates as one language writes them. Dates of the current year go without the year; an amount of zero
 * is a dash, so that a column shows where something is. Immutable; "now" comes from the given source.
 */
public final class Formats {
    /** What stands for zero or nothing in a column. */
    public static final String NOTHING = "–";

    private final Labels labels;
    private final ZoneId zone;
    private final InstantSource now;
    private final LocalizedNumberFormatter integer;
    private final LocalizedNumberFormatter decimal;
    private final LocalizedNumberFormatter percent;
    private final LocalizedNumberFormatter money;

    public Formats(Labels labels, ZoneId zone, InstantSource now) {
        this.labels = labels;
        this.zone = zone;
        this.now = now;
        var base = NumberFormatter.withLocale(labels.locale()).roundingMode(RoundingMode.HALF_UP);
        this.integer = base.precision(Precision.integer());
        this.decimal = base.precision(Precision.maxFraction(10));
        this.percent = base.precision(Precision.maxFraction(1)).unit(MeasureUnit.PERCENT);
        this.money = base.unitWidth(UnitWidth.SHORT);
    }

    public Labels labels() {
        return labels;
    }

    public Instant now() {
        return now.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now.instant(), zone);
    }

    /** With grouping: {@code 12,481}. */
    public String integer(long value) {
        return integer.format(value).toString();
    }

    public String decimal(BigDecimal value) {
        return decimal.format(value).toString();
    }

    /** {@code 82} is {@code 82%}. */
    public String percent(BigDecimal value) {
        return percent.format(value).toString();
    }

    /** For a column that names its unit in the head: whole units, zero as a dash. */
    public String amount(BigDecimal value) {
        return value.signum() == 0 ? NOTHING : integer.format(value).toString();
    }

    /** With its sign: {@code $148,500}, {@code ¥96,500.50}; fraction digits only where there is a fraction. */
    public String money(BigDecimal value, String currency) {
        Currency unit = Currency.getInstance(currency);
        Precision digits = Precision.currency(Currency.CurrencyUsage.STANDARD)
                .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE);
        return money.unit(unit).precision(digits).format(value).toString();
    }

    /** {@code France} for {@code FR}; what is no country's code stays as it is. */
    public String country(String code) {
        String name = new ULocale("", code).getDisplayCountry(ULocale.forLocale(labels.locale()));
        return name.isEmpty() ? code : name;
    }

    /** {@code 12 Mar}, or {@code 12 Mar 2024} in another year. */
    public String date(LocalDate date) {
        return write(date.getYear() == today().getYear() ? "format.date" : "format.date.year", date.atStartOfDay());
    }

    /** {@code Fri 21 Nov}: where the day of the week helps to plan. */
    public String weekdayDate(LocalDate date) {
        boolean thisYear = date.getYear() == today().getYear();
        return write(thisYear ? "format.date.weekday" : "format.date.weekday.year", date.atStartOfDay());
    }

    /** {@code Thursday 20 November}: a heading. */
    public String longDate(LocalDate date) {
        return write("format.date.long", date.atStartOfDay());
    }

    public String time(LocalTime time) {
        return write("format.time", time.atDate(today()));
    }

    public String time(Instant instant) {
        return write("format.time", LocalDateTime.ofInstant(instant, zone));
    }

    /** Today only the time; yesterday with its word; otherwise date and time. */
    public String instant(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, zone);
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), today());
        if (days == 0) {
            return time(instant);
        }
        String day = days == 1 ? labels.text("format.yesterday") : date(at.toLocalDate());
        return labels.text("format.date.and.time", day, time(instant));
    }

    /** Today, yesterday, tomorrow by name, up to a week as a count, further away as a date. */
    public String relativeDay(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days == 0) {
            return labels.text("format.today");
        }
        if (Math.abs(days) == 1) {
            return labels.text(days < 0 ? "format.yesterday" : "format.tomorrow");
        }
        if (Math.abs(days) > 7) {
            return date(date);
        }
        return labels.text(days < 0 ? "format.days.ago" : "format.days.ahead", Math.abs(days));
    }

    /** A size of data: {@code 412 KB}, {@code 3.4 MB}. */
    public String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return labels.text("format.kilobytes", integer((bytes + 999) / 1000));
        }
        BigDecimal megabytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
        return labels.text("format.megabytes", decimal(megabytes));
    }

    private String write(String patternKey, LocalDateTime at) {
        return DateTimeFormatter.ofPattern(labels.pattern(patternKey), labels.locale())
                .format(at);
    }
}
