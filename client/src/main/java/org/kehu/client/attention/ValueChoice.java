package org.kehu.client.attention;

import javafx.css.PseudoClass;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kehu.client.control.SelectableText;
import org.kehu.client.records.AttentionEntry;

/** One of the two values of a field; the chosen one is tinted. */
final class ValueChoice extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** @param spoken what a screen reader says of it */
    ValueChoice(
            AttentionItem item,
            AttentionEntry.Value value,
            FieldChoices choices,
            ToggleGroup one,
            boolean mine,
            String words,
            String spoken) {
        super(8);
        getStyleClass().add("value-tile");
        RadioButton radio = new RadioButton();
        radio.setId((mine ? "mine-" : "theirs-") + value.field());
        radio.setToggleGroup(one);
        radio.setAccessibleText(spoken);
        radio.selectedProperty().addListener((p, was, now) -> {
            pseudoClassStateChanged(CHOSEN, now);
            if (now) {
                choices.choose(item, value, mine);
            }
        });
        radio.setSelected(choices.isMine(item, value) == mine);
        SelectableText text = new SelectableText(words);
        text.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                radio.setSelected(true);
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(radio, text);
    }
}
