package org.kehu.client.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.testfx.api.FxRobot;

/** What is pressed in a form that a button has opened does not go on to the button, and nothing stands round it. */
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

    /** Only where windows are blended has a pop-over anything round its box. */
    @Test
    void aPopOverIsNoWiderThanItsBoxWhereNothingIsBlended(FxRobot robot) {
        robot.interact(() -> {
            Label words = new Label("Why");
            VBox box = new VBox(words);
            Scene scene = new Scene(box, 400, 300);
            new Looks(Theme.DARK, TextSize.NORMAL).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            PopOver popOver = PopOvers.show(words, new VBox(new Label("Because")), ArrowLocation.TOP_CENTER);
            Node border = popOver.getRoot().lookup(".border");
            border.applyCss();
            boolean blended = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
            assertEquals(blended, border.getEffect() != null);
            assertEquals(blended, popOver.getArrowSize() > 0);
            popOver.hide();
            stage.hide();
        });
    }
}
