package org.kehu.client.merge;

import javafx.css.PseudoClass;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kehu.client.control.SelectableText;

/** One of the values that a field may keep; the chosen one is tinted. */
final class ValueTile extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** @param spoken what a screen reader says of it */
    ValueTile(String id, ToggleGroup group, boolean chosen, String words, String spoken, Runnable choose) {
        super(8);
        getStyleClass().add("value-tile");
        RadioButton radio = new RadioButton();
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setAccessibleText(spoken);
        radio.setSelected(chosen);
        pseudoClassStateChanged(CHOSEN, chosen);
        radio.selectedProperty().addListener((p, was, now) -> {
            pseudoClassStateChanged(CHOSEN, now);
            if (now) {
                choose.run();
            }
        });
        SelectableText text = new SelectableText(words);
        text.setFocusTraversable(false);
        text.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                radio.setSelected(true);
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(radio, text);
    }
}
