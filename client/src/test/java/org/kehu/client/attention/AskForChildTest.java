package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.activity.Task;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Contact;
import org.kehu.common.record.RecordRef;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever owns a customer is asked about its contacts. */
class AskForChildTest extends AttentionDeskTest {
    private static final RecordRef CONTACT = new RecordRef(Contact.TYPE.name(), SampleCompany.id("contact 0"));

    @Start
    void start(Stage stage) {
        giveEuroToMartin();
        tray.discard();
        refused("contact", CONTACT, 1);
        refused("gone", new RecordRef(Contact.TYPE.name(), SampleCompany.id("never here")), 2);
        show(stage);
    }

    private void refused(String name, RecordRef ref, int age) {
        Reason reason = Reason.of("stale_delete", ref.type(), "Freyre");
        tray.add(MemoryTray.entry(
                SampleCompany.id("refused " + name),
                new DeleteRecord(ref, 1),
                reason,
                NOW.minusSeconds(age),
                List.of()));
    }

    @Test
    void theOwnerOfWhatItBelongsToHasATask(FxRobot robot) {
        settle();
        robot.clickOn(button(robot, "ask"));
        settle();
        assertEquals(
                1,
                company.ledger.all(Task.TYPE).stream()
                        .filter(task -> MARTIN.equals(task.get(Task.OWNER)))
                        .count());
    }

    @Test
    void whereTheRecordIsNotHereItIsSaidWhyNobodyIsAsked(FxRobot robot) {
        settle();
        robot.type(KeyCode.J);
        settle();
        assertTrue(button(robot, "ask").isDisabled());
        assertEquals(
                "The record is not on this computer, so that nobody knows here whose it is",
                button(robot, "ask").getAccessibleHelp());
    }
}
