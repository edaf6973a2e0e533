package org.kehu.client.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a colour says. Colour is never the only sign: a word or an icon stands beside it. */
public enum Tone {
    PLAIN,
    OK,
    WARN,
    BAD,
    INFO,
    RING;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Sets this tone's pseudo-class on a reused node and clears the others. */
    public void paint(Node node) {
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(tone.pseudoClass, tone == this);
        }
    }
}
