package org.kehu.client.past;

import java.time.LocalDate;
import javafx.scene.control.DateCell;

/** A day to be picked, unless it is still to come. */
final class PastCell extends DateCell {
    private final LocalDate today;

    PastCell(LocalDate today) {
        this.today = today;
    }

    @Override
    public void updateItem(LocalDate day, boolean empty) {
        super.updateItem(day, empty);
        setDisable(empty || day.isAfter(today));
    }
}
