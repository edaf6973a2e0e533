package org.kehu.client.control;

import java.time.LocalDate;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kehu.common.label.Formats;

/** The day above the first entry of a list that belongs to it; takes no space above the others. */
public final class DayHeading extends Label {

    public DayHeading(String... styles) {
        getStyleClass().addAll("b", "muted");
        getStyleClass().addAll(styles);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
    }

    /** @param above day of the entry above, null if there is none */
    public void show(LocalDate day, @Nullable LocalDate above, Formats formats) {
        setVisible(!day.equals(above));
        boolean today = day.equals(formats.today());
        setText(today ? formats.labels().text("timeline.today", formats.date(day)) : formats.weekdayDate(day));
    }
}
