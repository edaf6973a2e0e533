package org.kehu.client.control;

import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;

/** Columns of tables that are read and not sorted. */
public final class PlainColumns {
    private PlainColumns() {}

    public static <R> TableColumn<R, String> text(String name, double width, Function<R, String> what) {
        TableColumn<R, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(what.apply(row.getValue())));
        return column;
    }

    /** Set to the right, in figures of one width. */
    public static <R> TableColumn<R, String> number(String name, double width, Function<R, String> what) {
        TableColumn<R, String> column = text(name, width, what);
        column.getStyleClass().add("num");
        return column;
    }
}
