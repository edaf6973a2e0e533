package org.kehu.client.merge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.Field;

/** Which of two records stays, and field by field whose value. */
final class MergeGrid extends VBox {
    private final RecordDesk desk;
    private final MergedPair pair;
    private final MergeChoices choices;
    private final MergeWords words;
    private final FieldGrid grid;

    /** @param turned runs when the other one is to stay */
    MergeGrid(RecordDesk desk, MergedPair pair, MergeChoices choices, Runnable turned) {
        this.desk = desk;
        this.pair = pair;
        this.choices = choices;
        this.words = new MergeWords(desk);
        this.grid = new FieldGrid("", words.about(pair, Side.LEFT), words.about(pair, Side.RIGHT));
        getStyleClass().add("both-values");
        ToggleGroup stays = new ToggleGroup();
        Label title = name(desk.texts().text("merge.stays"));
        grid.add(title, stays(stays, Side.LEFT, turned), stays(stays, Side.RIGHT, turned));
        choices.fields().forEach(this::add);
        getChildren().add(grid);
    }

    private ValueTile stays(ToggleGroup group, Side side, Runnable turned) {
        String title = choices.record(side).title();
        String spoken = desk.texts().text("merge.stays.spoken", title);
        return new ValueTile("stays-" + side, group, choices.survivor() == side, title, spoken, () -> {
            choices.survive(side);
            turned.run();
        });
    }

    private void add(Field<?> field) {
        ToggleGroup group = new ToggleGroup();
        VBox named = new VBox(4, name(desk.labels().field(pair.left().type(), field)));
        named.setAlignment(Pos.CENTER_LEFT);
        if (choices.canBeBoth(field)) {
            named.getChildren().add(tile(field, group, Side.BOTH, desk.texts().text("merge.both")));
        }
        grid.add(named, tile(field, group, Side.LEFT), tile(field, group, Side.RIGHT));
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("b");
        label.setWrapText(true);
        return label;
    }

    private ValueTile tile(Field<?> field, ToggleGroup group, Side side) {
        return tile(field, group, side, words.value(pair, choices.record(side), field));
    }

    private ValueTile tile(Field<?> field, ToggleGroup group, Side side, String value) {
        String spoken = desk.texts()
                .text("merge.choice", desk.labels().field(pair.left().type(), field), value);
        Runnable choose = () -> choices.choose(field, side);
        return new ValueTile(side + "-" + field.name(), group, choices.side(field) == side, value, spoken, choose);
    }
}
