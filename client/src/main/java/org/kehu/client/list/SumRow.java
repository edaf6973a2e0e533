package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.function.Supplier;
import javafx.scene.control.Label;
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
        table.frozen().onMoved(this::show);
        widthProperty().addListener((p, was, now) -> show());
        show();
    }

    /** After the columns moved, widths changed or the language did. */
    void show() {
        getChildren().clear();
        Formats formats = desk.texts().formats();
        FrozenColumns frozen = table.frozen();
        double start = 0;
        double free = 0;
        for (TableColumn<?, ?> column : table.getColumns()) {
            BigDecimal sum = column.getUserData() instanceof Field<?> field ? model.sum(field) : null;
            boolean stays = frozen.isFrozen(column);
            double from = stays ? start : start - frozen.scrolled();
            if (sum != null) {
                String text = HeadingText.sum(formats, (Field<?>) column.getUserData(), sum, currency.get());
                Label label = add(text, from, column.getWidth(), "num");
                double covered = stays ? 0 : Math.max(0, frozen.width() - from);
                label.setClip(new Rectangle(covered, 0, Math.max(0, column.getWidth() - covered), HEIGHT));
                free = free == 0 ? from : free;
            }
            start += column.getWidth();
        }
        free = Math.max(free, 0);
        String many =
                desk.labels().count(model.type(), model.figuresProperty().get().count());
        String count = formats.labels().text("list.sum", many);
        add(count, CHECK, Math.max(200, (free == 0 ? getWidth() : free) - CHECK), "count-of-rows");
    }

    private Label add(String text, double x, double width, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.resizeRelocate(x, 0, width, HEIGHT);
        label.setPrefWidth(width);
        label.setMinHeight(HEIGHT);
        label.setLayoutX(x);
        label.setMaxWidth(width);
        getChildren().add(label);
        return label;
    }
}
