package org.kehu.common.importing.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/** Dates as people write them: 2024年3月5日, 2024/3/5, 20240305, 05.03.2024, 3/5/24, 5 March 2024, Mar 5, 2024. */
final class DateTexts {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?");
    private static final Pattern SHORT_CHINESE = Pattern.compile("(\\d{2}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]");
    private static final Pattern DIGITS = Pattern.compile("((?:18|19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4}|\\d{2})|(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ ./-]*" + MONTH + "[ ,./-]*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |[ (]*(?:星期|周)[一二三四五六日天]\\)?$");

    private DateTexts() {}

    /** @throws BadValue if it is no date when its numbers stand in this order */
    static LocalDate date(String text, DateOrder order, Locality at) {
        try {
            LocalDate date = known(WEEKDAY.matcher(Plain.word(text)).replaceFirst(""), order, at);
            if (date != null) {
                return date;
            }
        } catch (DateTimeException e) {
            throw Plain.refusal("bad_date", text);
        }
        throw Plain.refusal("bad_date", text);
    }

    private static @Nullable LocalDate known(String text, DateOrder order, Locality at) {
        for (Pattern pattern : List.of(YEAR_FIRST, SHORT_CHINESE, DIGITS)) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return date(at, date.group(1), date.group(2), date.group(3));
            }
        }
        Matcher words = DAY_FIRST.matcher(text);
        if (words.matches()) {
            return date(at, words.group(3), month(words.group(2)), words.group(1));
        }
        Matcher american = MONTH_FIRST.matcher(text);
        if (american.matches()) {
            return date(at, american.group(3), month(american.group(1)), american.group(2));
        }
        String[] numbers = numbers(text);
        return numbers == null ? null : date(at, order.year(numbers), order.month(numbers), order.day(numbers));
    }

    private static LocalDate date(Locality at, String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2 || year.length() < 2) {
            throw new DateTimeException(year);
        }
        return LocalDate.of(at.year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    /** The three numbers of a date that does not say itself in which order they stand; null for all others. */
    static String @Nullable [] numbers(String text) {
        Matcher numbers = NUMBERS.matcher(Plain.value(text));
        if (!numbers.matches()) {
            return null;
        }
        int first = numbers.group(1) == null ? 4 : 1;
        return new String[] {numbers.group(first), numbers.group(first + 1), numbers.group(first + 2)};
    }
}
