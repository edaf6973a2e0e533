package org.kehu.client.control;

import javafx.scene.control.Label;

/** A state as a pill: tinted ground and its word. */
public class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
    }

    public Badge(String text, Tone tone) {
        this();
        setText(text);
        setTone(tone);
    }

    public void setTone(Tone tone) {
        tone.paint(this);
    }
}
