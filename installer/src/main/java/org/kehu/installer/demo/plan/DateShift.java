package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Moves all days of the source by the same whole number of days, those written in its comments too. */
public record DateShift(long days) {
    private static final Pattern WRITTEN_DAY = Pattern.compile("\\b\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b");
    private static final DateTimeFormatter LONG_YEAR = DateTimeFormatter.ofPattern("M/d/uuuu");
    private static final DateTimeFormatter SHORT_YEAR = new DateTimeFormatterBuilder()
            .appendPattern("M/d/")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
            .toFormatter();

    /** The shift that makes {@code from} fall on {@code to}. */
    public static DateShift landing(LocalDate from, LocalDate to) {
        return new DateShift(ChronoUnit.DAYS.between(from, to));
    }

    public LocalDate day(LocalDate day) {
        return day.plusDays(days);
    }

    public String text(String text) {
        return WRITTEN_DAY
                .matcher(text)
                .replaceAll(found -> day(written(found.group())).format(LONG_YEAR));
    }

    /** The first day that a comment of the source names, or the given one where it names none. */
    LocalDate firstWritten(String text, LocalDate otherwise) {
        return WRITTEN_DAY
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> day(written(found.group())))
                .orElse(otherwise);
    }

    private static LocalDate written(String text) {
        boolean longYear = text.length() - text.lastIndexOf('/') > 3;
        return LocalDate.parse(text, longYear ? LONG_YEAR : SHORT_YEAR);
    }
}
