package org.kehu.client.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A field of a record: its label, its value, and a clock that opens its history, seen on hover and focus only. */
public final class FieldLine extends HBox {
    private final Label label = new Label();

    public FieldLine(Region value) {
        getStyleClass().add("field-line");
        label.getStyleClass().add("field-label");
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().addAll(label, value);
        if (value.isFocusTraversable()) {
            label.setLabelFor(value);
        }
    }

    public void setLabel(String text) {
        label.setText(text);
    }

    /** @param onHistory gets the button, to open a pop-over beside it */
    public Button addHistory(java.util.function.Consumer<Node> onHistory) {
        Button clock = new Button(null, Icons.small(Material2OutlinedAL.HISTORY));
        clock.getStyleClass().addAll("flat", "button-icon", "clock");
        clock.setOnAction(e -> onHistory.accept(clock));
        getChildren().add(clock);
        return clock;
    }
}
