package org.kehu.client.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.DayText;
import org.kehu.client.text.TextScope;

/** Chooses a time: a slider with a stop at each change of the record, and the end of any day. */
final class PastDay extends HBox {
    private final ZoneId zone;
    private final Slider slider = new Slider();
    private final DatePicker day = new DatePicker();
    private final Label said = new Label();
    private final ObjectProperty<@Nullable Instant> when = new SimpleObjectProperty<>();
    private List<Instant> stops = List.of();
    private boolean moving;

    PastDay(RecordDesk desk, TextScope texts) {
        super(12);
        this.zone = desk.zone();
        getStyleClass().add("past-day");
        slider.setId("past-slider");
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setShowTickMarks(true);
        slider.valueProperty().addListener((p, was, now) -> slid());
        day.setId("past-day");
        day.valueProperty().addListener((p, was, now) -> picked(now));
        said.setId("past-when");
        said.getStyleClass().add("b");
        said.setMinWidth(120);
        HBox.setHgrow(slider, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(said, slider, day);
        texts.with(formats -> {
            slider.setAccessibleText(formats.labels().text("past.slider"));
            day.setPromptText(formats.labels().text("past.day"));
            day.setConverter(new DayText(formats, day::getValue));
            day.setAccessibleText(formats.labels().text("past.day"));
        });
        when.addListener((p, was, now) ->
                said.setText(now == null ? "" : texts.texts().formats().instant(now)));
    }

    ObjectProperty<@Nullable Instant> whenProperty() {
        return when;
    }

    /** Begins there, and not before the last of the changes. */
    void begin(Instant at) {
        when.set(at);
        moving = true;
        day.setValue(LocalDate.ofInstant(at, zone));
        moving = false;
    }

    /** Before the last of the changes, if there are several. */
    void show(List<Instant> changes) {
        stops = changes;
        slider.setMax(Math.max(0, changes.size() - 1));
        slider.setDisable(changes.size() < 2);
        if (changes.isEmpty() && day.getValue() == null) {
            when.set(null);
        } else if (when.get() == null) {
            stop(Math.max(0, changes.size() - 2));
        } else {
            showSlider();
        }
    }

    void step(int by) {
        stop((int) Math.round(slider.getValue()) + by);
    }

    private void stop(int at) {
        if (at >= 0 && at < stops.size()) {
            when.set(stops.get(at));
            showSlider();
        }
    }

    private void slid() {
        int at = (int) Math.round(slider.getValue());
        if (!moving && at < stops.size()) {
            when.set(stops.get(at));
            moving = true;
            day.setValue(null);
            moving = false;
        }
    }

    private void picked(@Nullable LocalDate date) {
        if (!moving && date != null) {
            when.set(date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
            showSlider();
        }
    }

    private void showSlider() {
        Instant shown = when.get();
        long before = stops.stream()
                .filter(stop -> shown != null && !stop.isAfter(shown))
                .count();
        moving = true;
        slider.setValue(Math.max(0, before - 1));
        moving = false;
    }
}
