package org.kehu.client.merge;

import javafx.scene.control.Label;
import org.kehu.client.control.DetailPane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Two records side by side: why they may be one, what is chosen of them, and what moves. */
public final class MergePane extends DetailPane {
    private final RecordDesk desk;
    private final MergeViewModel model;
    private final MergeWords words;

    MergePane(MergeViewModel model, TextScope texts) {
        super("merge-pane");
        this.desk = model.desk();
        this.model = model;
        this.words = new MergeWords(desk);
        model.pairProperty().addListener((p, was, now) -> show());
        model.goneProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private void show() {
        lines().getChildren().clear();
        MergedPair pair = model.pairProperty().get();
        MergeChoices choices = model.choices();
        if (pair == null || choices == null) {
            if (model.goneProperty().get()) {
                lines().getChildren().add(muted(desk.texts().text("merge.gone")));
            }
            return;
        }
        if (!pair.likeness().clues().isEmpty()) {
            Label why = muted(words.reasons(pair.left().type(), pair.likeness()));
            why.setId("merge-reasons");
            lines().getChildren().add(why);
        }
        Label moving = muted(words.links(pair.links(choices.survivor().other())));
        moving.setId("merge-links");
        lines().getChildren().addAll(moving, new MergeGrid(desk, pair, choices, this::show));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
