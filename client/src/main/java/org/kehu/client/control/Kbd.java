package org.kehu.client.control;

import javafx.scene.control.Label;

/** A key as it is written on the keyboard. */
public final class Kbd extends Label {
    public Kbd(String key) {
        super(key);
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }
}
