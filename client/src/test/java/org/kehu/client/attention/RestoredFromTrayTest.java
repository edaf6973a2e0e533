package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.Ticket;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was typed into a record that somebody else had thrown away has a way out of the tray. */
class RestoredFromTrayTest extends AttentionDeskTest {
    private static final UUID TYPED = SampleCompany.id("typed into the bin");
    private static final UUID TICKET = SampleCompany.id("ticket 0");
    private static final String SUBJECT = "Typed meanwhile";

    @Start
    void start(Stage stage) {
        CrmRecord ticket = ticket();
        FieldChanges typed = FieldChanges.of(ticket).with(ticket, Ticket.SUBJECT, SUBJECT);
        company.ledger.must(SampleCompany.ME, new DeleteRecord(ticket.ref(), ticket.revision()));
        Reason reason = Reason.of("record_deleted", Ticket.TYPE.name(), ticket.title());
        tray.add(MemoryTray.entry(TYPED, new EditRecord(typed, ticket.revision()), reason, NOW, List.of()));
        show(stage);
    }

    private CrmRecord ticket() {
        return company.ledger.get(Ticket.TYPE, TICKET);
    }

    @Test
    void theRecordIsBackWithWhatWasTyped(FxRobot robot) {
        settle();
        assertTrue(button(robot, "restore").isVisible());
        robot.clickOn(button(robot, "restore"));
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
        assertFalse(button(robot, "restore").isVisible());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "attention-restore");
    }
}
