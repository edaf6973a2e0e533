package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was typed into a record that somebody else had thrown away has a way out of the tray. */
class RestoredFromTrayTest extends DeskTest {
    private static final UUID TYPED = SampleCompany.id("typed into the bin");
    private static final UUID TICKET = SampleCompany.id("ticket 0");
    private static final String SUBJECT = "Typed meanwhile";

    private final MemoryTray tray = new MemoryTray(company, NOW);

    @Start
    void start(Stage stage) {
        CrmRecord ticket = ticket();
        FieldChanges typed = FieldChanges.of(ticket).with(ticket, Ticket.SUBJECT, SUBJECT);
        company.ledger.must(SampleCompany.ME, new DeleteRecord(ticket.ref(), ticket.revision()));
        Reason reason = Reason.of("record_deleted", Ticket.TYPE.name(), ticket.title());
        tray.add(MemoryTray.entry(TYPED, new EditRecord(typed, ticket.revision()), reason, NOW, List.of()));
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

    private CrmRecord ticket() {
        return company.ledger.get(Ticket.TYPE, TICKET);
    }

    private static Node button(FxRobot robot) {
        return robot.lookup((Node node) -> "action-attention.restore".equals(node.getId()))
                .query();
    }

    @Test
    void theRecordIsBackWithWhatWasTyped(FxRobot robot) {
        settle();
        assertTrue(button(robot).isVisible());
        robot.clickOn(button(robot));
        settle();
        assertFalse(ticket().isDeleted());
        assertEquals(SUBJECT, ticket().get(Ticket.SUBJECT));
        assertEquals(List.of("Done again."), told.sentences);
        robot.interact(told.undo);
        settle();
        assertTrue(ticket().isDeleted());
    }

    @Test
    void aKeyDoesItToo(FxRobot robot) {
        settle();
        robot.type(KeyCode.B);
        settle();
        assertEquals(SUBJECT, ticket().get(Ticket.SUBJECT));
    }

    @Test
    void itIsOfferedWhereSomethingLiesInTheBinAlone(FxRobot robot) {
        settle();
        robot.type(KeyCode.J);
        settle();
        assertFalse(button(robot).isVisible());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "attention-restore");
    }
}
