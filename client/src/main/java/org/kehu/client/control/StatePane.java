package org.kehu.client.control;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The area of a list or a page: its content, or that it loads, is empty, or failed. One at a time. */
public final class StatePane extends StackPane {
    private static final int ROWS = 12;

    private final Node content;
    private final Skeleton skeleton = new Skeleton(ROWS);

    public StatePane(Node content) {
        this.content = content;
        getStyleClass().add("state-pane");
        getChildren().addAll(content, skeleton);
    }

    /** Keeps showing the content if it has been shown before: data already there is not covered. */
    public void loading() {
        if (getChildren().get(0) != content) {
            show(content);
        }
        skeleton.begin();
    }

    public void ready() {
        show(content);
    }

    /** An {@link EmptyState} or an {@link ErrorNote}. */
    public void instead(Node note) {
        show(note);
    }

    private void show(Node node) {
        skeleton.end();
        if (getChildren().get(0) != node) { // taken out and put in again, it would lose the focus
            getChildren().setAll(node, skeleton);
        }
    }
}
