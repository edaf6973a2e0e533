package org.kehu.client.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.DatePicker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.DayText;
import org.kehu.client.text.TextScope;

/** A day that is past, meant at its end; a week ago to begin with. */
public final class PastDate extends DatePicker {
    private static final int DAYS = 7;
    private final RecordDesk desk;

    /** @param labelKey what the day is for */
    public PastDate(RecordDesk desk, TextScope texts, String labelKey) {
        this.desk = desk;
        setPrefWidth(150);
        setMinWidth(USE_PREF_SIZE);
        setEditable(true);
        setValue(today().minusDays(DAYS));
        setDayCellFactory(picker -> new PastCell(today()));
        valueProperty().addListener((p, was, now) -> {
            if (now == null || now.isAfter(today())) {
                setValue(was);
            }
        });
        texts.with(formats -> {
            setAccessibleText(formats.labels().text(labelKey));
            setConverter(new DayText(formats, this::getValue));
        });
    }

    private LocalDate today() {
        return desk.texts().formats().today();
    }

    /** The end of the day; now, if it is not over. */
    public Instant when() {
        Instant end = end(getValue(), desk.zone());
        Instant now = desk.texts().formats().now();
        return end.isAfter(now) ? now : end;
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
