package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever owns a customer is asked about its contacts. */
class AskForChildTest extends AttentionDeskTest {
    private static final UUID OWNER = SampleCompany.id("martin");
    private static final RecordRef CONTACT = new RecordRef(Contact.TYPE.name(), SampleCompany.id("contact 0"));

    @Start
    void start(Stage stage) {
        FieldValues martin = FieldValues.of(User.TYPE)
                .with(User.LOGIN, "martin")
                .with(User.NAME, PersonName.of("Martin", "Gerard"))
                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                .with(User.ACTIVE, true);
        company.ledger.must(SampleCompany.ME, new CreateRecord(OWNER, martin, null));
        company.ledger.must(
                SampleCompany.ME, new AssignOwner(new RecordRef(Customer.TYPE.name(), SampleCompany.EURO), OWNER));
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
                        .filter(task -> OWNER.equals(task.get(Task.OWNER)))
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
