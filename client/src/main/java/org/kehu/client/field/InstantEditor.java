package org.kehu.client.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/** A day and a time of day in the person's zone; a day alone means nine in the morning. */
final class InstantEditor implements FieldEditor<Instant> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private final DateEditor day = new DateEditor();
    private final TextField time = new TextField();
    private final HBox both = new HBox(4, day.node(), time);
    private final ZoneId zone;

    InstantEditor(ZoneId zone) {
        this.zone = zone;
        time.setPrefColumnCount(4);
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().add("field-editor");
        HBox.setHgrow(day.node(), Priority.ALWAYS);
    }

    @Override
    public Region node() {
        return both;
    }

    @Override
    public void show(@Nullable Instant value) {
        LocalDateTime at = value == null ? null : LocalDateTime.ofInstant(value, zone);
        day.show(at == null ? null : at.toLocalDate());
        time.setText(at == null ? "" : TIME.format(at));
    }

    @Override
    public @Nullable Instant read() {
        LocalDate date = day.read();
        return date == null ? null : DateEditor.at(date, timeOfDay(), zone);
    }

    private LocalTime timeOfDay() {
        String typed = time.getText().strip().replace('：', ':');
        if (typed.isEmpty()) {
            return MORNING;
        }
        try {
            return LocalTime.parse(typed, TIME);
        } catch (DateTimeParseException e) {
            throw new BadValue("bad_time", typed);
        }
    }

    @Override
    public void focus() {
        day.focus();
    }
}
