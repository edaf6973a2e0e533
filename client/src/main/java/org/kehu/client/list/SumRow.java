package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.Field;

/** Pinned under the table: how many rows the view has and the sums of its money columns, each under its column. */
final class SumRow extends Pane {
    private static final double HEIGHT = 32;
    private static final double CHECK = 48;
    private final RecordDesk desk;
    private final RecordTable table;
    private final ListViewModel model;
    private final Supplier<String> currency;

    SumRow(RecordDesk desk, RecordTable table, ListViewModel model, Supplier<String> currency) {
        this.desk = desk;
        this.table = table;
        this.model = model;
        this.currency = currency;
        getStyleClass().add("sum-row");
        setId("sum-row");
        model.figuresProperty().addListener((p, was, now) -> show());
        Rectangle clip = new Rectangle(0, HEIGHT);
        clip.widthProperty().bind(widthProperty());
        setClip(clip);
        table.skinProperty().addListener((p, was, now) -> Platform.runLater(this::followScrolling));
        widthProperty().addListener((p, was, now) -> show());
        show();
    }

    /** After the columns moved, widths changed or the language did. */
    void show() {
        getChildren().clear();
        Formats formats = desk.texts().formats();
        double from = -scrolled();
        double free = 0;
        for (TableColumn<?, ?> column : table.getColumns()) {
            BigDecimal sum = column.getUserData() instanceof Field<?> field ? model.sum(field) : null;
            if (sum != null) {
                add(
                        HeadingText.sum(formats, (Field<?>) column.getUserData(), sum, currency.get()),
                        from,
                        column.getWidth(),
                        "num");
                free = free == 0 ? from : free;
            }
            from += column.getWidth();
        }
        free = Math.max(free, 0);
        String many =
                desk.labels().count(model.type(), model.figuresProperty().get().count());
        String count = formats.labels().text("list.sum", many);
        add(count, CHECK, Math.max(200, (free == 0 ? getWidth() : free) - CHECK), "count-of-rows");
    }

    /** How far the table is scrolled sideways: sums stand under their columns. */
    private double scrolled() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar
                        && bar.getOrientation() == Orientation.HORIZONTAL
                        && bar.isVisible())
                .mapToDouble(node -> ((ScrollBar) node).getValue())
                .findFirst()
                .orElse(0);
    }

    /** Once the table has its scroll bars. */
    private void followScrolling() {
        table.lookupAll(".scroll-bar").forEach(node -> {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                bar.valueProperty().addListener((p, was, now) -> show());
            }
        });
    }

    private void add(String text, double x, double width, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.resizeRelocate(x, 0, width, HEIGHT);
        label.setPrefWidth(width);
        label.setMinHeight(HEIGHT);
        label.setLayoutX(x);
        label.setMaxWidth(width);
        getChildren().add(label);
    }
}
