package org.kehu.client.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class CardPageTest extends DeskTest {
    private static final UUID ORDER = SampleCompany.id("order 0");

    @Start
    void start(Stage stage) {
        show(
                stage,
                "orders",
                desk -> List.of(
                        new Screen(
                                "orders", Material2OutlinedMZ.RECEIPT, true, place -> new ListPage(desk, Order.TYPE)),
                        new Screen(
                                "order",
                                Material2OutlinedMZ.RECEIPT,
                                false,
                                "orders",
                                place -> new CardPage(desk, Order.TYPE, UUID.fromString(place.argument())))));
    }

    @AfterEach
    void end() {
        close();
    }

    @Test
    void anOrderGoesToTheNextStateAndBack(FxRobot robot) {
        robot.interact(() -> navigation.open(new Place("order", ORDER.toString())));
        settle();
        assertEquals(List.of("state-SUBMITTED", "state-CANCELLED"), offered(robot));
        robot.clickOn("#next-state").type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertEquals("SUBMITTED", company.ledger.get(Order.TYPE, ORDER).get(Order.STATE));
        assertEquals(List.of("state-APPROVED", "state-REJECTED", "state-DRAFT", "state-CANCELLED"), offered(robot));
        pictures(robot, "order");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("DRAFT", company.ledger.get(Order.TYPE, ORDER).get(Order.STATE));
    }

    @Test
    void itSaysInTheHeadThatTheServerHasNotAnswered(FxRobot robot) {
        RecordRef ref = new RecordRef(Order.TYPE.name(), ORDER);
        company.ports.unanswered.add(ref);
        robot.interact(() -> navigation.open(new Place("order", ORDER.toString())));
        settle();
        assertTrue(isMarked(robot));
        pictures(robot, "order-waiting");
        robot.interact(() -> desk.bench().syncStatus().onlineProperty().set(true));
        settle();
        assertFalse(isMarked(robot));
        company.ports.undecided.add(ref);
        company.ports.tell(ref);
        settle();
        assertTrue(isMarked(robot));
        company.ports.undecided.clear();
        robot.interact(() -> desk.bench().syncStatus().waitingProperty().set(7));
        settle();
        assertFalse(isMarked(robot));
    }

    private static boolean isMarked(FxRobot robot) {
        return robot.lookup("#waiting-mark").query().isVisible();
    }

    private static List<String> offered(FxRobot robot) {
        return robot.lookup("#next-state").queryAs(MenuButton.class).getItems().stream()
                .map(MenuItem::getId)
                .toList();
    }
}
