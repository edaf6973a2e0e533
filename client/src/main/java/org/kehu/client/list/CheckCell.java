package org.kehu.client.list;

import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The tick before a row: two regions that read the row's pseudo-class, no control. */
final class CheckCell extends TableCell<ListRow, ListRow> {
    private final StackPane mark = new StackPane();

    CheckCell(Checked checked) {
        Region tick = new Region();
        tick.getStyleClass().add("tick");
        mark.getStyleClass().add("check-mark");
        mark.getChildren().add(tick);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            press.consume();
            ListRow row = getItem();
            if (row != null && row.record() != null) {
                checked.toggle(row.record().ref());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || ListSection.of(row) != null ? null : mark);
    }
}
