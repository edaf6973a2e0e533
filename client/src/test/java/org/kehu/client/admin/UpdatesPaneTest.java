package org.kehu.client.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.screen.Screen;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Newer clients, as an administrator brings and offers them. */
class UpdatesPaneTest extends DeskTest {
    private final ShelvedUpdates updates = new ShelvedUpdates();

    @Start
    void start(Stage stage) {
        show(
                stage,
                "admin",
                desk -> List.of(new Screen(
                        "admin",
                        Material2OutlinedMZ.SETTINGS,
                        true,
                        place -> new AdminPage(
                                desk, (user, password) -> {}, new NoServer(), new LostLaptops(), updates))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        settle();
        robot.clickOn("#section-updates");
        settle();
    }

    @Test
    void aNewerClientIsBroughtOfferedAndWithdrawn(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        open(robot);
        UpdatesPane pane = robot.lookup("#client-updates").queryAs(UpdatesPane.class);
        robot.interact(() -> pane.bring(Path.of("wrong.update")));
        settle();
        String refused = robot.lookup("#update-told").queryAs(Label.class).getText();
        assertTrue(refused.startsWith("It is signed with none of the keys"), refused);
        robot.interact(() -> pane.bring(Path.of("kehu.update")));
        settle();
        assertEquals(
                "Version 1.5.0 is here, held back. Offer it when you like.",
                robot.lookup("#update-told").queryAs(Label.class).getText());
        pictures(robot, "admin-updates");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        settle();
        robot.clickOn("#update-offer");
        settle();
        assertEquals("offered to all", standing(robot, "1-5-0"));
        robot.clickOn(robot.from(robot.lookup("#update-1-4-0"))
                .lookup("#update-withdraw")
                .queryButton());
        robot.clickOn(robot.from(robot.lookup("#update-1-4-0"))
                .lookup("#update-withdraw-sure")
                .queryButton());
        settle();
        assertEquals("withdrawn", standing(robot, "1-4-0"));
    }

    private static String standing(FxRobot robot, String version) {
        return robot.lookup("#update-standing-" + version).queryAs(Label.class).getText();
    }

    @Test
    void aServerWithoutAKeySaysWhatToDo(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        updates.takes = false;
        open(robot);
        assertTrue(robot.lookup("#update-bring").query().isDisabled());
        assertTrue(wordsOf(robot.lookup("#client-updates").query()).stream()
                .anyMatch(words -> words.startsWith("This server has no key")));
    }
}
