package org.kehu.client.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.screen.Screen;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class TicketsPageTest extends DeskTest {
    @Start
    void start(Stage stage) {
        TicketDesk.fill(company, NOW);
        show(
                stage,
                "tickets",
                desk -> List.of(new Screen(
                        "tickets",
                        Material2OutlinedAL.CONFIRMATION_NUMBER,
                        true,
                        place -> new TicketsPage(desk, InstantSource.fixed(NOW)))));
    }

    @AfterEach
    void end() {
        close();
    }

    private String state(UUID ticket) {
        return company.ledger.get(Ticket.TYPE, ticket).require(Ticket.STATE);
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#tickets").queryListView();
    }

    @Test
    void aTicketIsAnsweredByKeyboard(FxRobot robot) {
        settle();
        assertEquals(2, list(robot).getItems().size());
        robot.clickOn("#composer").write("On its way");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertTrue(wordsOf(robot.lookup("#conversation").query()).contains("On its way"));
        assertEquals(
                "", robot.lookup("#composer").queryAs(TextInputControl.class).getText());
    }

    @Test
    void theRowOfTheTicketInFrontStaysMarkedWhenTheQueueIsReadAgain(FxRobot robot) {
        settle();
        assertEquals(0, list(robot).getSelectionModel().getSelectedIndex());
        robot.clickOn("#composer").write("On its way");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        TicketRow marked = (TicketRow) list(robot).getSelectionModel().getSelectedItem();
        assertEquals(TicketDesk.MINE, marked.id());
    }

    @Test
    void aTakenTicketIsRefusedAndStays(FxRobot robot) {
        settle();
        robot.clickOn("#queue-DUE_TODAY");
        settle();
        robot.clickOn("Invoice with a wrong address");
        settle();
        robot.type(KeyCode.T);
        settle();
        assertTrue(told.sentences.get(0).startsWith("failed: "));
        assertEquals(Ticket.ASSIGNED, state(TicketDesk.MARTINS));
        assertTrue(robot.lookup((Node node) -> "action-ticket.take".equals(node.getId()))
                .query()
                .isVisible());
    }

    @Test
    void solvingAsksWhatWasDone(FxRobot robot) {
        settle();
        robot.type(KeyCode.S);
        settle();
        robot.clickOn("#solve");
        settle();
        assertTrue(robot.lookup("#solve-refusal").query().isVisible());
        robot.clickOn("#solution").write("Carrier changed");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals(Ticket.RESOLVED, state(TicketDesk.MINE));
        assertFalse(robot.lookup("#solution").tryQuery().isPresent());
    }

    @Test
    void aTicketIsGivenToSomeoneByName(FxRobot robot) {
        settle();
        robot.type(KeyCode.A);
        settle();
        robot.write("Martin");
        settle();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertEquals(
                TicketDesk.MARTIN,
                company.ledger.get(Ticket.TYPE, TicketDesk.MINE).get(Ticket.OWNER));
    }

    @Test
    void draftsStayWithTheirTicket(FxRobot robot) {
        settle();
        robot.clickOn("#composer").write("Half a sen");
        robot.clickOn("Which coolant for the 1952 Alpine?");
        settle();
        TextInputControl composer = robot.lookup("#composer").queryAs(TextInputControl.class);
        assertEquals("", composer.getText());
        robot.type(KeyCode.K);
        settle();
        assertEquals("Half a sen", composer.getText());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "tickets");
    }
}
