package org.kehu.client.history;

import java.time.LocalDate;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.client.control.DayHeading;
import org.kehu.client.desk.RecordDesk;

/** What was done, by whom and when, in two lines; above the first of a day stands the day. */
final class HistoryCell extends ListCell<@Nullable HistoryItem> {
    private final RecordDesk desk;
    private final HistoryWords words;
    private final Function<HistoryItem, @Nullable String> standing;
    private final DayHeading day = new DayHeading("t12", "history-day");
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label fields = new Label();
    private final Badge state = new Badge();
    private final VBox whole;

    HistoryCell(RecordDesk desk, HistoryWords words) {
        this(desk, words, HistoryCell::standing);
    }

    /** @param standing label key of what is to be said of an item beside its title, null if nothing is */
    HistoryCell(RecordDesk desk, HistoryWords words, Function<HistoryItem, @Nullable String> standing) {
        this.desk = desk;
        this.words = words;
        this.standing = standing;
        getStyleClass().addAll("ticket-cell", "history-cell");
        title.getStyleClass().add("subject");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        when.getStyleClass().addAll("muted", "t12");
        when.setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().addAll("muted", "t12");
        state.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, title, state, when);
        first.getStyleClass().add("ticket-line");
        VBox lines = new VBox(4, first, fields);
        lines.getStyleClass().add("history-lines");
        state.managedProperty().bind(state.visibleProperty());
        whole = new VBox(day, lines);
        whole.setMinWidth(0);
        whole.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HistoryItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var formats = desk.texts().formats();
        HistoryItem above = getIndex() == 0 ? null : getListView().getItems().get(getIndex() - 1);
        day.show(date(item), above == null ? null : date(above), formats);
        title.setText(words.title(item));
        when.setText(formats.time(item.operation().at()));
        String changed = words.fields(item);
        String person = words.person(item);
        fields.setText(changed.isEmpty() ? person : desk.texts().text("history.line", person, changed));
        showState(item);
        setAccessibleText(title.getText() + " " + fields.getText());
        setGraphic(whole);
    }

    private void showState(HistoryItem item) {
        String key = standing.apply(item);
        state.setVisible(key != null);
        state.setText(key == null ? "" : desk.texts().text(key));
    }

    private static @Nullable String standing(HistoryItem item) {
        boolean undone = item.operation().undone();
        String waiting = item.operation().settled() ? null : "history.waiting";
        return undone ? "history.undone" : waiting;
    }

    private LocalDate date(HistoryItem item) {
        return LocalDate.ofInstant(item.operation().at(), desk.zone());
    }
}
