package org.kehu.client.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What is picked in the list beside it, in full: lines under each other, scrolled as one. */
public abstract class DetailPane extends ScrollPane {
    private final VBox lines = new VBox(12);

    protected DetailPane(String id) {
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId(id);
        getStyleClass().add("attention-detail");
        lines.getStyleClass().add("attention-lines");
    }

    protected final VBox lines() {
        return lines;
    }
}
