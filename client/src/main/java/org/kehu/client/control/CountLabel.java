package org.kehu.client.control;

import javafx.scene.control.Label;
import org.kehu.common.label.Formats;

/** A number in a round ground beside a title; none at zero. */
public final class CountLabel extends Label {
    public CountLabel() {
        getStyleClass().add("count");
        setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    public void setCount(long count, Formats formats) {
        setText(formats.integer(count));
        setVisible(count > 0);
    }

    /** White on red: something waits for this person. */
    public CountLabel urgent() {
        getStyleClass().add("bad");
        return this;
    }
}
