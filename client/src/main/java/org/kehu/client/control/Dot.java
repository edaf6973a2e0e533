package org.kehu.client.control;

import javafx.scene.layout.Region;

/** 8 px of colour before a word. */
public final class Dot extends Region {
    public Dot() {
        getStyleClass().add("dot");
    }

    public Dot(Tone tone) {
        this();
        setTone(tone);
    }

    public void setTone(Tone tone) {
        tone.paint(this);
    }
}
