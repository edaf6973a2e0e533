package org.kehu.client.card;

import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;

/** That records of others were not looked through, and why; takes no room while there is nothing to say. */
final class OthersNote extends VBox {
    private final WrappedLabel said = new WrappedLabel("", "muted", "t12");

    OthersNote() {
        getStyleClass().add("form-refusal");
        getChildren().add(said);
        setId("asking-others");
        managedProperty().bind(visibleProperty());
        say("");
    }

    void say(String sentence) {
        said.setText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
