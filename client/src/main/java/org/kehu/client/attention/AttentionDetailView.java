package org.kehu.client.attention;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.SelectableText;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.DeleteRecord;

/** One entry: what was done, why it was refused, and both values of each field side by side. */
final class AttentionDetailView extends DetailPane {
    private final RecordDesk desk;
    private final FieldChoices choices;
    private final AttentionWords words;

    AttentionDetailView(RecordDesk desk, FieldChoices choices, AttentionWords words) {
        super("attention-detail");
        this.desk = desk;
        this.choices = choices;
        this.words = words;
    }

    void show(@Nullable AttentionItem item) {
        lines().getChildren().clear();
        if (item == null) {
            return;
        }
        Label title = new Label(words.title(item));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label when = new Label(words.standing(item));
        when.getStyleClass().addAll("muted", "t12");
        ErrorNote why = new ErrorNote();
        why.setTexts(words.reason(item), words.advice(item));
        lines().getChildren().addAll(new VBox(4, title, when), why);
        if (!item.values().isEmpty() || item.deletion() != null) {
            lines().getChildren().add(values(item));
        }
    }

    private FieldGrid values(AttentionItem item) {
        FieldGrid grid = new FieldGrid(
                desk.texts().text("attention.field"),
                desk.texts().text("attention.mine"),
                item.isAllNew() ? "" : desk.texts().text("attention.theirs"));
        grid.getStyleClass().add("both-values");
        DeleteRecord deletion = item.deletion();
        if (deletion != null) {
            new DeletionRows(desk, words).fill(grid, item, deletion);
            return grid;
        }
        for (AttentionEntry.Value value : item.values()) {
            Label field = new Label(words.field(value));
            field.getStyleClass().add("b");
            field.setWrapText(true);
            addValue(grid, field, item, value);
        }
        return grid;
    }

    private void addValue(FieldGrid grid, Label field, AttentionItem item, AttentionEntry.Value value) {
        if (item.canChoose() && item.change(value) != null) {
            ToggleGroup one = new ToggleGroup();
            grid.add(field, choice(item, value, one, true), choice(item, value, one, false));
        } else if (item.isNew(value)) {
            grid.add(field, tile(words.mine(item, value), false));
        } else {
            grid.add(field, tile(words.mine(item, value), false), tile(words.theirs(item, value), true));
        }
    }

    private ValueChoice choice(AttentionItem item, AttentionEntry.Value value, ToggleGroup one, boolean mine) {
        String shown = mine ? words.mine(item, value) : words.theirs(item, value);
        String side = desk.texts().text(mine ? "attention.mine" : "attention.theirs");
        String spoken = desk.texts().text("attention.choice", words.field(value), side, shown);
        return new ValueChoice(item, value, choices, one, mine, shown, spoken);
    }

    /** What stands there now is tinted; it stays unless mine is done again. */
    static HBox tile(String text, boolean stands) {
        SelectableText value = new SelectableText(text);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox tile = new HBox(value);
        tile.getStyleClass().addAll("value-tile", stands ? "stands" : "lost");
        return tile;
    }
}
