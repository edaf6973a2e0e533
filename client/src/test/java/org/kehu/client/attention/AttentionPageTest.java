package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.Ticket;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AttentionPageTest extends AttentionDeskTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#attention-list").queryListView();
    }

    @Test
    void mineAndWhatStandsThereAreSideBySide(FxRobot robot) {
        settle();
        List<String> words = detail(robot);
        assertTrue(words.containsAll(List.of("Credit limit", "$120,000", "$12,000")), words.toString());
        assertTrue(
                words.contains(
                        "Credit limit: It was changed to $12,000 meanwhile, so your value $120,000 was not taken."
                                + " Check it and enter it again if it is right."),
                words.toString());
    }

    @Test
    void anEditIsDoneAgainOnTodaysRecord(FxRobot robot) {
        settle();
        robot.type(KeyCode.R);
        settle();
        assertEquals(2, list(robot).getItems().size());
        assertEquals(
                "Dock 4 from December, call Eric first",
                company.ledger.get(Customer.TYPE, SampleCompany.EURO).get(Customer.NOTES));
    }

    @Test
    void whatIsRefusedAgainStaysAndSaysWhy(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.J).type(KeyCode.R);
        settle();
        assertEquals(3, list(robot).getItems().size());
        assertTrue(told.sentences.get(0).startsWith("failed: Refused again."), told.sentences.get(0));
        assertEquals(
                Ticket.NEW,
                company.ledger.get(Ticket.TYPE, SampleCompany.id("ticket 0")).get(Ticket.STATE));
    }

    @Test
    void whatIsDiscardedIsPutBackByUndo(FxRobot robot) {
        settle();
        robot.type(KeyCode.DELETE);
        settle();
        assertEquals(List.of(MemoryTray.TAKE, MemoryTray.CLOSE), ids(robot));
        robot.interact(told.undo);
        settle();
        assertEquals(3, list(robot).getItems().size());
    }

    @Test
    void whatWasDoneHereIsTakenBackInItsTurn(FxRobot robot) {
        settle();
        robot.type(KeyCode.R);
        settle();
        robot.type(KeyCode.DELETE);
        settle();
        assertEquals(List.of(MemoryTray.CLOSE), ids(robot));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertEquals("Taken back: an entry needs attention again.", last());
        assertEquals(List.of(MemoryTray.TAKE, MemoryTray.CLOSE), ids(robot));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertEquals("Taken back: Edit: Euro+ Shopping Channel. It is among what needs attention again.", last());
        assertEquals(3, list(robot).getItems().size());
    }

    /** Nothing was done, so there is nothing to take back. */
    @Test
    void whatIsAllRefusedAgainOffersNoUndo(FxRobot robot) {
        tray.discard(List.of(MemoryTray.EDIT, MemoryTray.TAKE));
        robot.interact(() -> desk.bench().syncStatus().attentionProperty().set(1));
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        settle();
        assertEquals("failed: Nothing was done again, 1 refused again.", last());
    }

    private String last() {
        return told.sentences.get(told.sentences.size() - 1);
    }

    @Test
    void onlyTheChosenFieldsAreDoneAgain(FxRobot robot) {
        settle();
        robot.clickOn("#theirs-creditLimit");
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.R);
        settle();
        CrmRecord euro = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        assertEquals("Dock 4 from December, call Eric first", euro.get(Customer.NOTES));
        assertEquals(
                "12000",
                euro.require(Customer.CREDIT_LIMIT)
                        .amount()
                        .stripTrailingZeros()
                        .toPlainString());
    }

    @Test
    void allIsDoneAgainAndTakenBackTogether(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertEquals(List.of(MemoryTray.CLOSE), ids(robot));
        assertEquals("2 done again, 1 refused again.", told.sentences.get(0));
        robot.interact(told.undo);
        settle();
        assertEquals(List.of(MemoryTray.EDIT, MemoryTray.TAKE, MemoryTray.CLOSE), ids(robot));
        assertEquals("Taken back: 2 entries need attention again.", told.sentences.get(told.sentences.size() - 1));
        assertEquals(
                Ticket.NEW,
                company.ledger.get(Ticket.TYPE, SampleCompany.id("ticket 0")).get(Ticket.STATE));
    }

    @Test
    void allIsDiscardedAndPutBack(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.DELETE).release(KeyCode.CONTROL);
        settle();
        assertFalse(robot.lookup("#attention-list").tryQuery().isPresent());
        robot.interact(told.undo);
        settle();
        assertEquals(3, list(robot).getItems().size());
    }

    @Test
    void whatWasTypedIsOpenedInTheRecord(FxRobot robot) {
        settle();
        robot.type(KeyCode.F);
        settle();
        assertEquals("customer", navigation.current().screen());
        TextField editor = robot.lookup("#editor-creditLimit").queryAs(TextField.class);
        assertTrue(editor.getText().contains("120000"), editor.getText());
        assertEquals(editor, editor.getScene().getFocusOwner());
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(List.of("Credit limit of Euro+ Shopping Channel changed."), told.sentences);
        assertEquals(
                "120000",
                company.ledger
                        .get(Customer.TYPE, SampleCompany.EURO)
                        .require(Customer.CREDIT_LIMIT)
                        .amount()
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** A win on the board carries what was filled in for it. */
    @Test
    void whatIsMendedStaysIfMoreWasGivenWithIt(FxRobot robot) {
        mend(robot, List.of(new AssignOwner(euro().ref(), SampleCompany.ME)));
        assertEquals(1, tray.entries().size());
    }

    @Test
    void whatIsMendedGoesIfItWasAll(FxRobot robot) {
        mend(robot, List.of());
        assertEquals(List.of(), tray.entries());
    }

    private void mend(FxRobot robot, List<Command> more) {
        UUID id = SampleCompany.id("tray mended");
        FieldChanges typed = FieldChanges.of(euro()).with(euro(), Customer.SHORT_NAME, "Euro+");
        List<Command> all = new ArrayList<>(List.of(new EditRecord(typed, euro().revision())));
        all.addAll(more);
        List<AttentionEntry.Value> name =
                List.of(MemoryTray.value(euro().ref(), Customer.SHORT_NAME, "Euro+", euro().get(Customer.SHORT_NAME)));
        tray.discard();
        tray.add(new AttentionEntry(id, id, all, all.get(0), Reason.of("no_access"), NOW, name, false));
        robot.interact(() -> desk.bench().syncStatus().attentionProperty().set(1));
        settle();
        robot.type(KeyCode.F);
        settle();
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("Euro+", euro().get(Customer.SHORT_NAME));
    }

    private CrmRecord euro() {
        return company.ledger.get(Customer.TYPE, SampleCompany.EURO);
    }

    private List<?> ids(FxRobot robot) {
        return list(robot).getItems().stream()
                .map(item -> ((AttentionItem) item).id())
                .toList();
    }

    @Test
    void anEmptyTraySaysWhatBelongsThere(FxRobot robot) {
        tray.discard(List.of(MemoryTray.TAKE, MemoryTray.CLOSE));
        settle();
        robot.type(KeyCode.R);
        settle();
        assertFalse(robot.lookup("#attention-list").tryQuery().isPresent());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "attention");
    }
}
