package org.kehu.client.cleaning;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Upright bars beside each other; each tells its figure on hover and to screen readers, and may open what it counts. */
final class BarsPane extends HBox {
    private static final double HIGHEST = 72;

    /**
     * One bar.
     *
     * @param name what stands beneath it, empty for nothing
     * @param told the figure in words
     * @param open null if there is nothing to open
     */
    record Bar(
            String name, String told, long value, @Nullable Runnable open) {}

    BarsPane(String id) {
        setId(id);
        getStyleClass().add("bars");
        setAlignment(Pos.BOTTOM_LEFT);
    }

    void show(List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::value).max().orElse(0);
        getChildren().setAll(bars.stream().map(bar -> column(bar, most)).toList());
    }

    private static VBox column(Bar bar, long most) {
        Region fill = new Region();
        fill.getStyleClass().add("bar-fill");
        double height = most == 0 ? 0 : HIGHEST * bar.value() / most;
        fill.setMinHeight(bar.value() == 0 ? 1 : Math.max(2, height));
        fill.setMaxHeight(fill.getMinHeight());
        Button press = new Button();
        press.getStyleClass().addAll("flat", "bar-column");
        press.setGraphic(fill);
        fill.prefWidthProperty().bind(press.widthProperty().subtract(4));
        press.setMinHeight(HIGHEST + 4);
        press.setMaxWidth(Double.MAX_VALUE);
        press.setMinWidth(0);
        press.setAlignment(Pos.BOTTOM_CENTER);
        press.setAccessibleText(bar.told());
        press.setTooltip(new Tooltip(bar.told()));
        Runnable open = bar.open();
        press.setFocusTraversable(open != null);
        press.setCursor(open == null ? Cursor.DEFAULT : Cursor.HAND);
        if (open != null) {
            press.setOnAction(e -> open.run());
        }
        Label name = new Label(bar.name());
        name.getStyleClass().addAll("muted", "t12");
        name.setMinWidth(0);
        VBox column = new VBox(4, press, name);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
