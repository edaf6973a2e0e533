package org.kehu.client.imports;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.WrappedLabel;

/** One of the things that may become of a row, with what it means; the one that will is tinted. */
final class ChoiceTile extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final RadioButton radio = new RadioButton();

    ChoiceTile(ToggleGroup group, boolean chosen, String words, String about, Runnable choose) {
        super(8);
        getStyleClass().add("value-tile");
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        radio.setAccessibleText(words + ". " + about);
        pseudoClassStateChanged(CHOSEN, chosen);
        radio.selectedProperty().addListener((p, was, now) -> {
            pseudoClassStateChanged(CHOSEN, now);
            if (now) {
                choose.run();
            }
        });
        Label name = new Label(words);
        VBox said = new VBox(2, name, new WrappedLabel(about, "muted", "t12"));
        HBox.setHgrow(said, Priority.ALWAYS);
        setOnMouseClicked(click -> radio.setSelected(true));
        getChildren().addAll(radio, said);
    }

    /** With the key that chooses it. */
    ChoiceTile keyed(String key) {
        getChildren().add(new Kbd(key));
        return this;
    }

    /** For whoever looks for it. */
    ChoiceTile named(String id) {
        radio.setId(id);
        return this;
    }
}
