package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class RefusedDeleteTest extends AttentionDeskTest {
    private static final UUID CHANGED = SampleCompany.id("tray delete");
    private static final UUID GROWN = SampleCompany.id("tray delete grown");
    private static final UUID GONE = SampleCompany.id("tray delete gone");
    private static final UUID NEW = SampleCompany.id("tray create");
    private final CrmRecord euro = company.ledger.get(Customer.TYPE, SampleCompany.EURO);

    @Start
    void start(Stage stage) {
        tray.discard();
        tray.add(delete(CHANGED, euro.ref(), "stale_delete_fields", "creditLimit, shortName", 1, values()));
        tray.add(delete(GROWN, euro.ref(), "stale_delete_children", "contact, opportunity", 2, List.of()));
        RecordRef gone = new RecordRef(Customer.TYPE.name(), SampleCompany.id("gone"));
        tray.add(delete(GONE, gone, "no_such_record", "", 3, List.of()));
        tray.add(created());
        show(stage);
    }

    private static AttentionEntry delete(
            UUID id, RecordRef ref, String code, String names, int age, List<AttentionEntry.Value> values) {
        Reason reason = Reason.of(code, ref.type(), "Euro+ Shopping Channel", names);
        return MemoryTray.entry(id, new DeleteRecord(ref, 1), reason, NOW.minusSeconds(age), values);
    }

    private List<AttentionEntry.Value> values() {
        return List.of(now(Customer.CREDIT_LIMIT), now(Customer.SHORT_NAME));
    }

    private <V> AttentionEntry.Value now(Field<V> field) {
        return MemoryTray.value(euro.ref(), field, null, euro.get(field));
    }

    private static AttentionEntry created() {
        UUID id = SampleCompany.id("never made");
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Typed on the train");
        RecordRef ref = new RecordRef(Customer.TYPE.name(), id);
        AttentionEntry.Value name = MemoryTray.value(ref, Customer.NAME, "Typed on the train", null);
        Reason reason = Reason.of("no_right", "CREATE", "customer");
        return MemoryTray.entry(NEW, new CreateRecord(id, values, null), reason, NOW.minusSeconds(4), List.of(name));
    }

    @Test
    void saysThatItWasDeletedHereAndWhatOthersChanged(FxRobot robot) {
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of(
                        "Customer",
                        "Deleted: Euro+ Shopping Channel",
                        "Not deleted",
                        "Credit limit",
                        "Deleted along with it",
                        "$12,000")),
                words.toString());
    }

    @Test
    void namesTheKindsThatWouldHaveGoneAlong(FxRobot robot) {
        settle();
        robot.type(KeyCode.J);
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of("Contacts", "Opportunities", "Added or changed by others")),
                words.toString());
    }

    @Test
    void aRecordThatIsGoneIsNotNamedUnlessThePersonTypedItsName(FxRobot robot) {
        settle();
        robot.type(KeyCode.J).type(KeyCode.J);
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of("Delete: Customer that is not on this computer", "Not on this computer")),
                words.toString());
        robot.type(KeyCode.J);
        settle();
        assertTrue(detail(robot).contains("Create: Typed on the train"), detail(robot)::toString);
    }

    @Test
    void whatComesBackIsToldOnceAndCalmly(FxRobot robot) {
        settle();
        robot.interact(() -> RefusalNews.follow(desk, tray, Kehu.CATALOG.commands(), told));
        settle();
        assertEquals(List.of(), told.sentences);
        UUID again = SampleCompany.id("tray delete again");
        tray.add(delete(again, euro.ref(), "stale_delete_fields", "creditLimit", 0, values()));
        robot.interact(() -> desk.bench().syncStatus().attentionProperty().set(5));
        settle();
        String sentence = "news: Euro+ Shopping Channel was not deleted and is back. What needs attention says why.";
        assertEquals(List.of(sentence), told.sentences);
        robot.interact(() -> desk.bench().syncStatus().attentionProperty().set(4));
        settle();
        assertEquals(1, told.sentences.size());
    }

    @Test
    void aDeletionIsNotMendedFieldByField(FxRobot robot) {
        settle();
        assertTrue(button(robot, "fix").isDisabled());
        assertEquals(0, robot.lookup(".radio-button").queryAll().size());
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        pictures(robot, "attention-delete");
    }
}
