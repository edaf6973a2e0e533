package org.kehu.client.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class HistoryPageTest extends DeskTest {
    @BeforeEach
    void twoEdits(FxRobot robot) {
        edit(Customer.INDUSTRY, "Toys and models");
        edit(Customer.NOTES, "Dock 4");
        settle();
        robot.interact(() -> list(robot).getSelectionModel().select(0));
    }

    @Start
    void start(Stage stage) {
        show(
                stage,
                "history",
                desk -> List.of(new Screen(
                        "history",
                        Material2OutlinedAL.HISTORY,
                        true,
                        place -> new HistoryPage(desk, place, Kehu.CATALOG.commands()))));
    }

    @AfterEach
    void end() {
        close();
    }

    private <V> void edit(Field<V> field, V value) {
        CrmRecord seen = euro();
        company.ports.run(new EditRecord(FieldChanges.of(seen).with(seen, field, value), seen.revision()));
    }

    private CrmRecord euro() {
        return company.ledger.get(Customer.TYPE, SampleCompany.EURO);
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#history-list").queryListView();
    }

    private HistoryItem item(FxRobot robot, int index) {
        return (HistoryItem) list(robot).getItems().get(index);
    }

    @Test
    void theNewestComesFirstWithBothValues(FxRobot robot) {
        settle();
        robot.type(KeyCode.J);
        settle();
        List<String> words = wordsOf(robot.lookup("#history-detail").query());
        assertTrue(words.containsAll(List.of("Industry", "Gift retail", "Toys and models")), words.toString());
    }

    @Test
    void anOlderOperationIsTakenBackByKeyAndTheUndoToo(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.U);
        settle();
        assertEquals("Gift retail", euro().get(Customer.INDUSTRY));
        assertEquals("Dock 4", euro().get(Customer.NOTES));
        assertEquals("operation.undo", item(robot, 0).verb());
        assertTrue(item(robot, 2).operation().undone());
        robot.type(KeyCode.K).type(KeyCode.K).type(KeyCode.U);
        settle();
        assertEquals("Toys and models", euro().get(Customer.INDUSTRY));
    }

    @Test
    void whatWasChangedSinceIsNamedAndNothingIsTakenBack(FxRobot robot) {
        edit(Customer.INDUSTRY, "Models");
        settle();
        robot.type(KeyCode.J).type(KeyCode.U);
        settle();
        assertEquals("Models", euro().get(Customer.INDUSTRY));
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences.toString());
        assertTrue(told.sentences.get(0).contains("Industry"), told.sentences.toString());
    }

    /** One operation of two fields, of which one is changed since. */
    private void editTwo() {
        CrmRecord seen = euro();
        company.ports.run(new EditRecord(
                FieldChanges.of(seen).with(seen, Customer.INDUSTRY, "Ships").with(seen, Customer.NOTES, "Dock 9"),
                seen.revision()));
        edit(Customer.INDUSTRY, "Models");
        settle();
    }

    @Test
    void whatWasChangedSinceIsShownAndEachFieldIsPutBack(FxRobot robot) {
        editTwo();
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        settle();
        List<String> words = wordsOf(robot.lookup("#history-detail").query());
        assertTrue(words.contains("Changed since. Now: Models"), words.toString());
        pictures(robot, "history-since");
        robot.clickOn("#put-back-industry");
        settle();
        assertEquals("Toys and models", euro().get(Customer.INDUSTRY));
        assertEquals("Dock 9", euro().get(Customer.NOTES));
    }

    @Test
    void whatNobodyHasChangedSinceIsTakenBackAlone(FxRobot robot) {
        editTwo();
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.U).release(KeyCode.SHIFT);
        settle();
        assertEquals("Models", euro().get(Customer.INDUSTRY));
        assertEquals("Dock 4", euro().get(Customer.NOTES));
    }

    @Test
    void whatEverybodyDidIsListedPageByPage(FxRobot robot) {
        settle();
        int here = list(robot).getItems().size();
        robot.clickOn("#history-everybody");
        settle();
        assertEquals(12, list(robot).getItems().size());
        while (robot.lookup("#history-older").query().isVisible()) {
            robot.clickOn("#history-older");
            settle();
        }
        assertEquals(here, list(robot).getItems().size());
        company.ports.online = false;
        robot.clickOn("#history-everybody");
        robot.clickOn("#history-everybody");
        settle();
        assertTrue(robot.lookup("The server cannot be asked now: this is only what this device knows.")
                .tryQuery()
                .isPresent());
        company.ports.online = true;
        robot.clickOn("#history-everybody");
        robot.clickOn("#history-everybody");
        settle();
        pictures(robot, "history-everybody");
    }

    @Test
    void whatOthersDidToMoreThanIsToldIsTakenBackInTheServersParts(FxRobot robot) {
        settle();
        company.ports.large.add(item(robot, 0).id());
        robot.clickOn("#history-everybody");
        settle();
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        company.ports.online = false;
        robot.type(KeyCode.U);
        settle();
        assertEquals("Dock 4", euro().get(Customer.NOTES));
        assertEquals(
                List.of(
                        "failed: The server says in which parts so much is taken back. Try again once there is a connection."),
                told.sentences);
        company.ports.online = true;
        robot.type(KeyCode.U);
        settle();
        assertEquals("Toys and models", euro().get(Customer.INDUSTRY));
        assertNull(euro().get(Customer.NOTES));
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyOneKindOfRecordIsShown(FxRobot robot) {
        settle();
        int all = list(robot).getItems().size();
        robot.interact(
                () -> robot.lookup("#history-types").queryAs(ComboBox.class).setValue("ticket"));
        settle();
        assertTrue(list(robot).getItems().size() < all);
        assertTrue(item(robot, 0).types().contains("ticket"));
    }

    @Test
    void theHistoryOfARecordSaysWhenTheServerCannotBeAsked(FxRobot robot) {
        company.ports.online = false;
        robot.interact(() -> navigation.open(new Place("history", "customer/" + SampleCompany.EURO)));
        settle();
        assertTrue(robot.lookup("The server cannot be asked now: this is only what this device knows.")
                .tryQuery()
                .isPresent());
        pictures(robot, "history-record");
        company.ports.online = true;
        edit(Customer.NOTES, "Dock 5");
        settle();
        assertFalse(robot.lookup("#history-list").queryListView().getItems().isEmpty());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "history");
    }
}
