package org.kehu.client.frame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One box over the whole window, on a scrim; a press beside it closes it, and the focus goes back where it was. */
final class Layers extends StackPane {
    private static final Insets MARGIN = new Insets(72, 0, 72, 0);

    private final Region scrim = new Region();
    private Region box = new Region();
    private @Nullable Node before;

    Layers(Node window) {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(press -> close());
        getChildren().add(window);
    }

    boolean isOpen() {
        return scrim.getParent() != null;
    }

    void open(Region box) {
        close();
        this.box = box;
        before = getScene().getFocusOwner();
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, MARGIN);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(scrim, box);
    }

    void close() {
        if (isOpen()) {
            getChildren().removeAll(scrim, box);
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
    }
}
