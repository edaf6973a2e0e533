package org.kehu.client.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What happened, in bold; then what was kept and what to do; then, if there is one, the button that does it. */
public final class ErrorNote extends HBox {
    private final Label happened = new Label();
    private final Label advice = new Label();

    public ErrorNote(Node... actions) {
        getStyleClass().addAll("note", "bad");
        happened.getStyleClass().add("b");
        VBox texts = new VBox(2, wrapped(happened), wrapped(advice));
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Material2OutlinedAL.ERROR_OUTLINE), texts);
        getChildren().addAll(actions);
        advice.managedProperty().bind(advice.visibleProperty());
        managedProperty().bind(visibleProperty());
    }

    public void setTexts(String what, String whatToDo) {
        happened.setText(what);
        advice.setText(whatToDo);
        advice.setVisible(!whatToDo.isEmpty());
        setAccessibleText(what + " " + whatToDo);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
