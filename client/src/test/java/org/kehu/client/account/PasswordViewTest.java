package org.kehu.client.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The box of one's own password, gone through by the keyboard alone. */
class PasswordViewTest extends UiTest {
    private final Texts texts = texts(Language.ENGLISH);
    private final SimpleBooleanProperty online = new SimpleBooleanProperty(true);
    private final List<String> happened = new ArrayList<>();
    private PasswordView view;

    @Start
    void start(Stage stage) {
        OwnPassword port = new OwnPassword() {
            @Override
            public void change(char[] current, char[] fresh) throws StartProblem {
                if (!new String(current).equals("now")) {
                    throw new StartProblem("problem.password_wrong", Map.of());
                }
                happened.add("changed to " + new String(fresh));
            }

            @Override
            public void signInAgain(char[] password) {
                happened.add("again");
            }
        };
        PasswordViewModel model =
                new PasswordViewModel(Background.synchronous(), texts, port, true, () -> happened.add("done"));
        view = new PasswordView(model, online, "account.device.file", texts.scope(), () -> happened.add("closed"));
        Scene scene = new Scene(view, 480, 520);
        new Looks(Theme.LIGHT, TextSize.NORMAL).dress(scene);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    @Test
    void enterLeadsFromFieldToFieldAndChangesIt(FxRobot robot) {
        robot.write("now").push(KeyCode.ENTER);
        robot.write("my own words").push(KeyCode.ENTER);
        robot.write("my own words").push(KeyCode.ENTER);
        assertEquals(List.of("changed to my own words", "done"), happened);
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheMoment(FxRobot robot) {
        robot.write("guessed").push(KeyCode.ENTER);
        robot.write("my own words").push(KeyCode.ENTER);
        robot.write("my own words").push(KeyCode.ENTER);
        assertTrue(wordsOf(view).contains(texts.text("problem.password_wrong")));
        robot.interact(() -> texts.switchTo(Language.CHINESE));
        assertTrue(wordsOf(view).contains("当前密码不正确。"));
        assertEquals(List.of(), happened);
    }

    @Test
    void withoutTheServerItSaysSoBeforehand(FxRobot robot) {
        assertFalse(robot.lookup("#needs-server").query().isVisible());
        robot.interact(() -> online.set(false));
        assertTrue(robot.lookup("#needs-server").query().isVisible());
    }

    @Test
    void escClosesIt(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("closed"), happened);
    }
}
