package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AttentionPageTest extends DeskTest {
    private final MemoryTray tray = new MemoryTray(company, NOW);

    @Start
    void start(Stage stage) {
        show(
                stage,
                "attention",
                desk -> List.of(new Screen(
                        "attention",
                        Material2OutlinedMZ.WARNING,
                        true,
                        place -> new AttentionPage(desk, tray, Kehu.CATALOG.commands(), told))));
    }

    @AfterEach
    void end() {
        close();
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#attention-list").queryListView();
    }

    @Test
    void mineAndWhatStandsThereAreSideBySide(FxRobot robot) {
        settle();
        List<String> words = wordsOf(robot.lookup("#attention-detail").query());
        assertTrue(words.containsAll(List.of("Credit limit", "$120,000", "$12,000")), words.toString());
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
    void discardingIsAsked(FxRobot robot) {
        settle();
        robot.type(KeyCode.DELETE);
        settle();
        robot.clickOn("#discard-no");
        settle();
        assertEquals(3, list(robot).getItems().size());
        robot.type(KeyCode.DELETE);
        settle();
        robot.clickOn("#discard-yes");
        settle();
        assertEquals(List.of(MemoryTray.TAKE, MemoryTray.CLOSE), ids(robot));
    }

    private List<?> ids(FxRobot robot) {
        return list(robot).getItems().stream()
                .map(item -> ((AttentionItem) item).id())
                .toList();
    }

    @Test
    void anEmptyTraySaysWhatBelongsThere(FxRobot robot) {
        tray.discard(MemoryTray.TAKE);
        tray.discard(MemoryTray.CLOSE);
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
