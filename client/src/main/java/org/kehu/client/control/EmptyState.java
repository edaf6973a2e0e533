package org.kehu.client.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What belongs here, and the button that puts the first one in. */
public final class EmptyState extends VBox {
    private final Label sentence = new Label();

    public EmptyState() {
        getStyleClass().add("empty-state");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().add(sentence);
    }

    /** The button is there where it can be pressed. */
    public EmptyState(Button next) {
        this();
        next.visibleProperty().bind(next.disabledProperty().not());
        next.managedProperty().bind(next.visibleProperty());
        getChildren().add(next);
    }

    public void setSentence(String text) {
        sentence.setText(text);
    }
}
