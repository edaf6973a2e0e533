package org.kehu.client.cleaning;

import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;

/** Columns of tables that are read and not sorted. */
final class PlainColumns {
    private PlainColumns() {}

    static <R> TableColumn<R, String> text(String name, double width, Function<R, String> what) {
        TableColumn<R, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(what.apply(row.getValue())));
        return column;
    }

    static <R> TableColumn<R, String> number(String name, double width, Function<R, String> what) {
        TableColumn<R, String> column = text(name, width, what);
        column.getStyleClass().add("num");
        return column;
    }
}
