package org.kehu.common.importing.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A cell as text: what a formula gave instead of the formula, dates and times in ISO form, numbers without exponent. */
final class CellText {
    /** As many as Excel shows; what comes behind is an error of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern OF_TIME = Pattern.compile("[yYdDhH]");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Excel writes none that is longer. */
    private static final int LONGEST_FORMAT = 255;

    private CellText() {}

    static String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isTime(cell.getDataFormatId(), cell.getDataFormatString()) ? time(cell, number) : number(number);
        }
        return value == null ? "" : unescaped(value.toString());
    }

    private static String number(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return shown.toPlainString();
    }

    private static String time(Cell cell, BigDecimal number) {
        LocalDateTime at = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /** Ids that each language version of Excel shows in its own way have no format of their own. */
    private static boolean isTime(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 58 && id != 48 && id != 49))) {
            return true;
        }
        return format != null
                && format.length() <= LONGEST_FORMAT
                && OF_TIME.matcher(NO_LETTERS.matcher(format).replaceAll("")).find();
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
