package org.kehu.installer.demo.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One inserted row of a script, its values by column name.
 *
 * <p>The typed readers throw {@link BadValueException}, which names the column and what stands there; texts come
 * without the blanks around them, and an empty text counts as missing.
 */
record ScriptRow(String table, int line, Map<String, @Nullable String> values) {

    String text(String column) {
        String value = optionalText(column);
        if (value == null) {
            throw new BadValueException(column, "is missing");
        }
        return value;
    }

    @Nullable String optionalText(String column) {
        if (!values.containsKey(column)) {
            throw new BadValueException(column, "is not a column of " + table);
        }
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    int whole(String column) {
        String text = text(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadValueException(column, "is not a whole number: " + text, e);
        }
    }

    @Nullable Integer optionalWhole(String column) {
        return optionalText(column) == null ? null : whole(column);
    }

    /** An amount of US dollars, always with two decimals. */
    BigDecimal dollars(String column) {
        String text = text(column);
        try {
            return new BigDecimal(text).setScale(2);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new BadValueException(column, "is not an amount in dollars and cents: " + text, e);
        }
    }

    /** The day of a timestamp; the source keeps no times of day worth keeping. */
    LocalDate day(String column) {
        String text = text(column);
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw new BadValueException(column, "is not a date: " + text, e);
        }
    }
}
