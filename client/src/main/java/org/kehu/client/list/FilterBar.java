package org.kehu.client.list;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Words to look for, a chip per condition, and the dashed chip that adds one. */
final class FilterBar extends HBox {
    /** After this pause in typing the store is asked. */
    private static final Duration PAUSE = Duration.millis(150);

    private final TextField words = new TextField();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    FilterBar(RecordDesk desk, ListViewModel model, TextScope texts) {
        getStyleClass().add("filter-bar");
        words.setId("list-search");
        words.setPrefWidth(200);
        pause.setOnFinished(e -> model.searchProperty().set(words.getText().strip()));
        words.textProperty().addListener((p, was, now) -> pause.playFromStart());
        words.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                key.consume();
                words.clear();
            }
        });
        HBox chips = new HBox(8);
        chips.setAlignment(Pos.CENTER_LEFT);
        new ConditionChips(desk, model.type(), model.conditions(), GroupChoice.askable(desk, model), chips, texts)
                .keeping(() -> new NarrowedFilter(model.type(), desk.zone()).of(model));
        getChildren().addAll(words, chips);
        texts.with(formats -> {
            words.setPromptText(formats.labels().text("list.search"));
            words.setAccessibleText(formats.labels().text("list.search"));
        });
    }

    void focusSearch() {
        words.requestFocus();
        words.selectAll();
    }
}
