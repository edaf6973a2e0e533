package org.kehu.client.rounds;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was done to what, when, and what it waits for. */
final class WaitingCell extends ListCell<@Nullable WaitingItem> {
    private final WaitingWords words;
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label why = new Label();
    private final VBox lines;

    WaitingCell(WaitingWords words) {
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
        lines = new VBox(4, first, why);
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WaitingItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(words.title(item));
        when.setText(words.when(item));
        why.setText(words.standing(item));
        setAccessibleText(title.getText() + " " + why.getText());
        setGraphic(lines);
    }
}
