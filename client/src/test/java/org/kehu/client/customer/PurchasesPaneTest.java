package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.RowsPlace;
import org.kehu.common.label.Language;
import org.kehu.common.sales.MoveOrder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class PurchasesPaneTest extends CustomerDeskTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void placed(FxRobot robot, String... orders) {
        for (String order : orders) {
            company.ledger.must(SampleCompany.ME, new MoveOrder(SampleCompany.id(order), "SUBMITTED"));
        }
        open(robot);
        robot.type(KeyCode.D);
        settle();
    }

    @Test
    void aFigureOpensItsRows(FxRobot robot) {
        placed(robot, "order 0");
        Hyperlink ordered = robot.lookup("#figure-ordered").queryAs(Hyperlink.class);
        assertEquals("$2,871", ordered.getText());
        robot.interact(ordered::fire);
        settle();
        assertEquals(RowsPlace.SCREEN, navigation.current().screen());
        assertEquals(
                1,
                robot.lookup((Node node) -> node instanceof TableView<?> && node.isVisible())
                        .queryAs(TableView.class)
                        .getItems()
                        .size());
    }

    @Test
    void whatIsPlacedElsewhereIsCountedAtOnce(FxRobot robot) {
        placed(robot, "order 0");
        desk.doing().run("placed", new MoveOrder(SampleCompany.id("order 1"), "SUBMITTED"));
        settle();
        assertEquals(
                "$4,019.40",
                robot.lookup("#figure-ordered").queryAs(Hyperlink.class).getText());
    }

    @Test
    void aFoldedBlockStaysFoldedOnTheNextCard(FxRobot robot) {
        placed(robot, "order 0");
        robot.interact(() -> robot.lookup("#fold-purchases").queryButton().fire());
        settle();
        assertFalse(
                robot.lookup("#figure-ordered").query().getParent().getParent().isVisible());
        assertTrue(desk.bench().settings().isOn("card.folded.purchases"));
    }

    @Test
    void looks(FxRobot robot) {
        placed(robot, "order 0", "order 1");
        pictures(robot, "customer-purchases");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.interact(
                () -> robot.lookup("#figure-received").queryAs(Hyperlink.class).fire());
        settle();
        pictures(robot, "purchase-rows");
    }
}
