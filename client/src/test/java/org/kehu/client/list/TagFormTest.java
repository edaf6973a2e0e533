package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.customer.CustomerDeskTest;
import org.kehu.common.customer.Customer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class TagFormTest extends CustomerDeskTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private long tagged(String word) {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> {
                    Set<String> tags = one.get(Customer.TAGS);
                    return tags != null && tags.contains(word);
                })
                .count();
    }

    /** Letters that are keys of the list are letters in the form, capital ones too. */
    @Test
    void tickedRowsAreTaggedAndTakenBackAsOne(FxRobot robot) {
        settle();
        robot.clickOn("#check-all");
        settle();
        pictures(robot, "tag-form", () -> robot.clickOn("#tag-checked"), "#tag-form");
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
        settle();
        robot.clickOn("#tag-words").write("Spring, Hall").type(KeyCode.ENTER);
        settle();
        assertEquals(List.of(20L, 20L), List.of(tagged("Spring"), tagged("Hall")));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(0, tagged("Spring"));
    }

    @Test
    void capitalLettersAreTypedWhereOneSearches(FxRobot robot) {
        settle();
        robot.clickOn("#list-search").write("Herkku");
        settle();
        assertEquals(
                "Herkku", robot.lookup("#list-search").queryTextInputControl().getText());
        assertEquals(1, robot.lookup("#list").queryTableView().getItems().size());
    }
}
