package org.kehu.client.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A filter or a choice: what it is about in grey, its value plain. Pressing it edits; the cross, Delete and Backspace remove. */
public final class Chip extends Button {
    private final Label field = new Label();
    private final Label value = new Label();
    private final HBox row = new HBox(4, field, value);

    public Chip() {
        getStyleClass().add("chip");
        field.getStyleClass().add("op");
        row.getStyleClass().add("chip-row");
        setGraphic(row);
        setMinWidth(USE_PREF_SIZE);
    }

    /** A dashed chip that adds another. */
    public static Chip adding() {
        Chip chip = new Chip();
        chip.getStyleClass().add("add");
        chip.row.getChildren().add(0, Icons.tiny(Material2OutlinedAL.ADD));
        return chip;
    }

    public void setTexts(String about, String what) {
        field.setText(about);
        value.setText(what);
        setAccessibleText(about + " " + what);
    }

    /** The arrow of a chip that opens a list. */
    public Chip withMark(Ikon mark) {
        row.getChildren().add(Icons.tiny(mark));
        return this;
    }

    public Chip removable(Runnable onRemove) {
        var cross = Icons.tiny(Material2OutlinedAL.CLOSE);
        cross.setPickOnBounds(true);
        cross.setOnMouseClicked(click -> {
            click.consume();
            onRemove.run();
        });
        cross.setOnMousePressed(javafx.event.Event::consume);
        setOnKeyPressed(key -> {
            switch (key.getCode()) {
                case DELETE, BACK_SPACE -> onRemove.run();
                default -> {}
            }
        });
        row.getChildren().add(cross);
        return this;
    }
}
