package org.kehu.client.control;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** ControlsFX pop-overs in our look; Esc closes, as does a press elsewhere. */
public final class PopOvers {
    private static final double WIDEST = 432;

    private PopOvers() {}

    /** Opens beside what it explains. */
    public static PopOver show(Node beside, Region content, ArrowLocation arrow) {
        PopOver popOver = of(content, arrow);
        popOver.show(beside);
        return popOver;
    }

    public static PopOver of(Region content, ArrowLocation arrow) {
        content.setMaxWidth(WIDEST);
        PopOver popOver = new PopOver(content);
        // its own sheet would win over ours: a white box in the dark theme
        popOver.getRoot().getStylesheets().clear();
        content.addEventHandler(KeyEvent.KEY_PRESSED, PopOvers::endHere);
        popOver.setArrowLocation(arrow);
        popOver.setArrowIndent(16);
        popOver.setHeaderAlwaysVisible(false);
        popOver.setDetachable(false);
        popOver.setAutoHide(true);
        popOver.setHideOnEscape(true);
        popOver.setAnimated(false);
        // as opaque.css says
        boolean seeThrough = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
        popOver.setCornerRadius(seeThrough ? 6 : 0);
        popOver.setArrowSize(seeThrough ? 8 : 0);
        return popOver;
    }

    /** What is left over goes on to the window behind: the button there that has opened a form would open a second one. */
    private static void endHere(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
        }
    }
}
