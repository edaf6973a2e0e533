package org.kehu.client.field;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/** A day, typed as {@code 2026-03-12}, {@code 2026/3/12}, {@code 2026年3月12日} or picked. */
final class DateEditor implements FieldEditor<LocalDate> {
    private static final DateTimeFormatter LENIENT = DateTimeFormatter.ofPattern("u-M-d");
    private final DatePicker picker = new DatePicker();

    DateEditor() {
        picker.getStyleClass().add("field-editor");
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : date.toString();
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return parse(text);
            }
        });
    }

    static @Nullable LocalDate parse(String typed) {
        String text = typed.strip().replaceAll("[/.年月]", "-").replace("日", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, LENIENT);
        } catch (DateTimeParseException e) {
            throw new BadValue("bad_date", typed);
        }
    }

    @Override
    public Region node() {
        return picker;
    }

    @Override
    public void show(@Nullable LocalDate value) {
        picker.setValue(value);
    }

    @Override
    public @Nullable LocalDate read() {
        return parse(picker.getEditor().getText());
    }

    @Override
    public void onChosen(Runnable chosen) {
        picker.setOnHidden(e -> chosen.run());
    }

    @Override
    public void focus() {
        picker.getEditor().requestFocus();
        picker.getEditor().selectAll();
    }

    /** A day and a time of day as an instant in the person's zone. */
    static java.time.Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
