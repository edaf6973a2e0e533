package org.kehu.client.rounds;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Space;
import org.kehu.client.records.SyncRound;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of a round and when; how long it took, as a bar and in figures, and what went over the wire. */
final class RoundCell extends ListCell<@Nullable SyncRound> {
    private final RoundWords words;
    private final FontIcon sign = new FontIcon();
    private final Label title = new Label();
    private final Label when = new Label();
    private final DurationBar bar = new DurationBar();
    private final Label took = new Label();
    private final Label traffic = new Label();
    private final HBox row;

    RoundCell(RoundWords words) {
        this.words = words;
        getStyleClass().add("ticket-cell");
        title.getStyleClass().add("subject");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        for (Label small : new Label[] {when, took, traffic}) {
            small.getStyleClass().addAll("muted", "t12");
            small.setMinWidth(USE_PREF_SIZE);
        }
        HBox first = new HBox(8, title, when);
        HBox second = new HBox(8, bar, took, Space.grow(), traffic);
        first.getStyleClass().add("ticket-line");
        second.getStyleClass().add("ticket-line");
        VBox lines = new VBox(4, first, second);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(12, sign, lines);
        row.getStyleClass().add("entry-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SyncRound round, boolean empty) {
        super.updateItem(round, empty);
        if (round == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        RoundSign.of(round).show(sign);
        title.setText(words.title(round));
        when.setText(words.when(round));
        bar.show(round);
        took.setText(words.took(round));
        traffic.setText(words.traffic(round));
        setAccessibleText(title.getText() + " " + when.getText());
        setGraphic(row);
    }
}
