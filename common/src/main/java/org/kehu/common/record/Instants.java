package org.kehu.common.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Points in time as texts: what {@link Instant} reads, and as it is usually written in a quarter of the time. */
public final class Instants {
    private static final int TO_THE_SECOND = "2026-03-02T01:30:00".length();
    private static final int MOST_DIGITS = 9;
    private static final int BAD = -1;

    private Instants() {}

    /** @throws DateTimeException if it is no point in time */
    public static Instant parse(String text) {
        Instant usual = isUsual(text) ? usual(text) : null;
        return usual == null ? Instant.parse(text) : usual;
    }

    /** As {@code 2026-03-02T01:30:00Z}, perhaps with a part of a second. */
    private static boolean isUsual(String text) {
        int length = text.length();
        boolean split = length > TO_THE_SECOND
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z';
        int digits = length - TO_THE_SECOND - 2;
        return split && (digits == -1 || (text.charAt(TO_THE_SECOND) == '.' && digits > 0 && digits <= MOST_DIGITS));
    }

    /** Null for what is no digit where one belongs, and for hours, minutes and seconds that are not on every clock. */
    private static @Nullable Instant usual(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, TO_THE_SECOND);
        int end = text.length() - 1;
        int part = end == TO_THE_SECOND ? 0 : number(text, TO_THE_SECOND + 1, end);
        boolean clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (!clock || year < 0 || month < 1 || month > 12 || day < 1 || day > 28 || part < 0) {
            return null;
        }
        for (int digits = end - TO_THE_SECOND - 1; part > 0 && digits < MOST_DIGITS; digits++) {
            part *= 10;
        }
        long midnight = LocalDate.of(year, month, day).toEpochDay() * 86_400;
        return Instant.ofEpochSecond(midnight + hour * 3600L + minute * 60L + second, part);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
