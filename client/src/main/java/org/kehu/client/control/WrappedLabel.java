package org.kehu.client.control;

import javafx.scene.control.Label;

/** Text that takes as many lines as it needs; a plain label falls back to one where space is short. */
public final class WrappedLabel extends Label {

    public WrappedLabel(String text, String... styles) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll(styles);
    }
}
