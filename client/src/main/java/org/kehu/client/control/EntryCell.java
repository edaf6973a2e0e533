package org.kehu.client.control;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two lines of a list: what it is and when, and beneath it more; before them, where it has one, its sign. */
public final class EntryCell<T> extends ListCell<@Nullable T> {
    private final Words<T> words;
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label more = new Label();
    private final HBox row;

    /** What stands where, in the language of this moment. */
    public interface Words<T> {
        String title(T item);

        String when(T item);

        String more(T item);
    }

    public EntryCell(Words<T> words, FontIcon... sign) {
        this.words = words;
        getStyleClass().add("ticket-cell");
        title.getStyleClass().add("subject");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        when.getStyleClass().addAll("muted", "t12");
        when.setMinWidth(USE_PREF_SIZE);
        more.getStyleClass().addAll("muted", "t12");
        HBox first = new HBox(8, title, when);
        first.getStyleClass().add("ticket-line");
        VBox lines = new VBox(4, first, more);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(12, sign);
        row.getStyleClass().add("entry-row");
        row.getChildren().add(lines);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        boolean nothing = item == null || empty;
        title.setText(nothing ? "" : words.title(item));
        when.setText(nothing ? "" : words.when(item));
        more.setText(nothing ? "" : words.more(item));
        setAccessibleText(title.getText() + " " + more.getText());
        setGraphic(nothing ? null : row);
    }
}
