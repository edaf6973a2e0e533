package org.kehu.client.app;

import static org.awaitility.Awaitility.await;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pages that are not in the rail are found by their names, from wherever one is. */
class PaletteInWindowTest extends WholeWindowTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theGroupsOfCustomersAreFoundByName(FxRobot robot) throws Exception {
        begin("customers", this::leave, robot);
        await().until(() -> robot.lookup("#search-box").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("customer groups");
        robot.push(KeyCode.ENTER);
        await().until(() -> robot.lookup("#palette-field").tryQuery().isEmpty());
        await().until(() -> robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> "Customer groups".equals(label.getText())));
    }
}
