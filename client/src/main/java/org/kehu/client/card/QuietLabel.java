package org.kehu.client.card;

import javafx.scene.control.Label;

/** A sentence that stands back behind what it is about, and wraps. */
public final class QuietLabel extends Label {
    public QuietLabel(String text) {
        super(text);
        getStyleClass().addAll("muted", "t12");
        setWrapText(true);
    }
}
