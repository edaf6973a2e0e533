package org.kehu.client.handover;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.common.handover.HandoverItem;

/** Columns of the tables of a handover. */
final class Tables {
    private Tables() {}

    static <R> TableView<R> made(String id) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("import-rows");
        table.setFixedCellSize(32);
        return table;
    }

    static TableColumn<HandoverItem, HandoverItem> outcome(HandoverTexts words, double width) {
        TableColumn<HandoverItem, HandoverItem> column = new TableColumn<>(words.text("handover.outcome"));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable HandoverItem item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(
                        empty || item == null
                                ? null
                                : new Badge(words.outcome(item.outcome()), HandoverTexts.tone(item.outcome())));
            }
        });
        return column;
    }
}
