package org.kehu.client.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kehu.common.label.Formats;
import org.kehu.common.record.BadValue;

/** A day in the reader's language; typed so, or with numbers alone. What is no day leaves the one that stands. */
public final class DayText extends StringConverter<LocalDate> {
    private final Formats formats;
    private final Supplier<@Nullable LocalDate> standing;

    public DayText(Formats formats, Supplier<@Nullable LocalDate> standing) {
        this.formats = formats;
        this.standing = standing;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        LocalDate stands = standing.get();
        if (text.isEmpty() || text.equals(toString(stands))) {
            return text.isEmpty() ? null : stands;
        }
        try {
            return DateEditor.parse(text);
        } catch (BadValue notInNumbers) {
            return inWords(text, stands);
        }
    }

    /** {@code 12 Mar}, {@code 12 March 2026}, {@code 3月12日}. */
    private @Nullable LocalDate inWords(String text, @Nullable LocalDate otherwise) {
        for (String pattern : new String[] {"d MMM[ uuuu]", "d MMMM[ uuuu]", "[uuuu年]M月d日"}) {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.YEAR, formats.today().getYear())
                    .toFormatter(formats.labels().locale());
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException notSo) {
                continue;
            }
        }
        return otherwise;
    }
}
