package org.kehu.client.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.testfx.api.FxRobot;

/** What is pressed in a form that a button has opened does not go on to the button. */
class PopOversTest extends UiTest {
    private final List<KeyCode> left = new ArrayList<>();

    private void press(KeyCode key, Node on) {
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void enterStaysInTheFormWhereverItIsPressed(FxRobot robot) {
        robot.interact(() -> {
            CheckBox box = new CheckBox("Active");
            TextField name = new TextField();
            VBox form = new VBox(name, box);
            PopOvers.of(form, ArrowLocation.TOP_CENTER);
            new VBox(form).addEventHandler(KeyEvent.KEY_PRESSED, key -> left.add(key.getCode()));
            press(KeyCode.ENTER, box);
            press(KeyCode.ENTER, name);
            press(KeyCode.F1, box);
        });
        assertEquals(List.of(KeyCode.F1), left);
    }
}
