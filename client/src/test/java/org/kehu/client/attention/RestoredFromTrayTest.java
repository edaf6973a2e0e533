package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was typed into a record that somebody else had thrown away is seen in the tray, and has a way out of it. */
class RestoredFromTrayTest extends AttentionDeskTest {
    private static final UUID CUSTOMER = SampleCompany.id("customer 2");
    private static final String NOTES = "Wants the spring range, calls back on Friday";
    private static final Set<String> TAGS = Set.of("Duty-free", "Wholesale");

    @Start
    void start(Stage stage) {
        edit(FieldChanges.of(customer()).with(customer(), Customer.TAGS, Set.of("Vintage cars", "Wholesale")));
        CrmRecord customer = customer();
        FieldChanges typed =
                FieldChanges.of(customer).with(customer, Customer.NOTES, NOTES).with(customer, Customer.TAGS, TAGS);
        company.ledger.must(SampleCompany.ME, new DeleteRecord(customer.ref(), customer.revision()));
        company.ports.away.add(customer.ref());
        // of what lies in the bin no device is told what it is called, or what stands in it
        Reason reason = Reason.of("record_deleted", Customer.TYPE.name(), "");
        tray.add(MemoryTray.entry(
                SampleCompany.id("typed into the bin"),
                new EditRecord(typed, customer.revision()),
                reason,
                NOW,
                List.of(typed(Customer.NOTES, NOTES), typed(Customer.TAGS, Set.of("Duty-free")))));
        show(stage);
    }

    private void edit(FieldChanges changes) {
        company.ledger.must(SampleCompany.ME, new EditRecord(changes, customer().revision()));
    }

    private <V> AttentionEntry.Value typed(Field<V> field, V mine) {
        return MemoryTray.value(customer().ref(), field, mine, null);
    }

    private CrmRecord customer() {
        return company.ledger.get(Customer.TYPE, CUSTOMER);
    }

    private void isBack() {
        assertFalse(customer().isDeleted());
        assertEquals(NOTES, customer().get(Customer.NOTES));
        assertEquals(TAGS, customer().get(Customer.TAGS));
    }

    @Test
    void whatWasTypedIsShown(FxRobot robot) {
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of(
                        "Edit: Customer that is not on this computer",
                        "Notes",
                        NOTES,
                        "Tags",
                        "added Duty-free; removed Vintage cars",
                        "Notes, What stands there now: Not on this computer",
                        "Tags, What stands there now: Not on this computer")),
                words.toString());
    }

    @Test
    void theRecordIsBackWithWhatWasTyped(FxRobot robot) {
        settle();
        assertTrue(button(robot, "restore").isVisible());
        robot.clickOn(button(robot, "restore"));
        settle();
        isBack();
        assertEquals(List.of("Done again."), told.sentences);
        robot.interact(told.undo);
        settle();
        assertTrue(customer().isDeleted());
    }

    @Test
    void aKeyDoesItToo(FxRobot robot) {
        settle();
        robot.type(KeyCode.B);
        settle();
        isBack();
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
