package org.kehu.common.importing.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date with a time behind it, or one in ISO form with its zone. */
final class TimeTexts {
    private static final Pattern TIME = Pattern.compile("(?i)(.*?)[T ]*(上午|下午|中午|晚上|凌晨|早上)? ?(\\d{1,2})[:时点]"
            + "(?:(\\d{1,2})分?)?(?::?(\\d{1,2})秒?(?:\\.\\d+)?)? ?(am|pm)?");

    private TimeTexts() {}

    /** The day of a date that a time may follow. */
    static String day(String text) {
        Matcher time = TIME.matcher(Plain.value(text));
        return time.matches() && !time.group(1).isEmpty() ? time.group(1) : text;
    }

    /** A date without a time is the beginning of its day. */
    static Instant instant(String text, DateOrder order, Locality at) {
        Instant exact = exact(Plain.value(text));
        if (exact != null) {
            return exact;
        }
        try {
            return DateTexts.date(day(text), order, at)
                    .atTime(time(Plain.value(text)))
                    .atZone(at.zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw Plain.refusal("bad_time", text);
        }
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(1).isEmpty()) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(time.group(3));
        String half = time.group(2) == null ? time.group(6) : time.group(2);
        return LocalTime.of(hour(hour, half), number(time.group(4)), number(time.group(5)));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean late = half.equalsIgnoreCase("pm") || half.equals("下午") || half.equals("晚上") || half.equals("中午");
        if (late) {
            return hour < 12 && !(half.equals("中午") && hour > 2) ? hour + 12 : hour;
        }
        return hour == 12 ? 0 : hour;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable Instant exact(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
