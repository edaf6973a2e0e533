package org.kehu.client.attention;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What was done to what, when, and why it did not come through, in two lines. */
final class AttentionCell extends ListCell<@Nullable AttentionItem> {
    private final AttentionWords words;
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label why = new Label();
    private final HBox row;

    AttentionCell(AttentionWords words) {
        this.words = words;
        getStyleClass().add("ticket-cell");
        title.getStyleClass().add("subject");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        when.getStyleClass().addAll("muted", "t12");
        when.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().addAll("muted", "t12");
        HBox first = new HBox(8, title, when);
        first.getStyleClass().add("ticket-line");
        VBox lines = new VBox(4, first, why);
        HBox.setHgrow(lines, Priority.ALWAYS);
        FontIcon sign = Icons.of(Material2OutlinedMZ.WARNING);
        sign.getStyleClass().add("warn");
        row = new HBox(12, sign, lines);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AttentionItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(words.title(item));
        when.setText(words.when(item));
        why.setText(words.reason(item));
        setAccessibleText(title.getText() + " " + why.getText());
        setGraphic(row);
    }
}
