package org.kehu.bench.window;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** Keys and clicks of a person at the first window, by the system's own events. On the FX thread. */
final class Hands {
    private final Robot robot = new Robot();

    /** Where nothing manages windows, one has to ask for the keyboard itself. */
    Hands() {
        Window.getWindows().get(0).requestFocus();
    }

    Parent root() {
        return Window.getWindows().get(0).getScene().getRoot();
    }

    /** @throws IllegalStateException if there is none: the script does not fit the window */
    Node find(String selector) {
        Node node = root().lookup(selector);
        if (node == null) {
            throw new IllegalStateException("the window has no " + selector);
        }
        return node;
    }

    void screen(String id) {
        ((ToggleButton) find("#rail-" + id)).fire();
    }

    void focus(String selector) {
        find(selector).requestFocus();
    }

    /** All pressed together. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }
}
