package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A customer that this device does not carry has the card that all have, and nothing on it can be changed. */
class ServerCustomerTest extends DeskTest {
    private final UUID customer = SampleCompany.id("far away");

    @Start
    void start(Stage stage) {
        carryOwn();
        UUID department = company.ledger.get(Customer.TYPE, SampleCompany.EURO).get(Customer.DEPARTMENT);
        put(blank(Customer.TYPE, customer)
                .with(Customer.NAME, "Harbour Trading")
                .with(Customer.NUMBER, "C-100417")
                .with(Customer.GRADE, "A")
                .with(Customer.LIFECYCLE, "ACTIVE")
                .with(Customer.PHONE, "+44 20 7946 0112")
                .with(Customer.TAGS, Set.of("Wholesale"))
                .with(Customer.OWNER, SampleCompany.ME)
                .with(Customer.DEPARTMENT, department)
                .withholding(Set.of(Customer.CREDIT_LIMIT.name())));
        put(blank(Contact.TYPE, SampleCompany.id("far contact"))
                .with(Contact.CUSTOMER, customer)
                .with(Contact.NAME, PersonName.of("Okafor", "Ada"))
                .with(Contact.MOBILE, "+44 7700 900112"));
        put(blank(Activity.TYPE, SampleCompany.id("far call"))
                .with(Activity.CUSTOMER, customer)
                .with(Activity.KIND, "CALL")
                .with(Activity.SUBJECT, "Asked for the autumn list")
                .with(Activity.STARTED_AT, NOW.minus(Duration.ofDays(2)))
                .with(SystemFields.CREATED_BY, SampleCompany.ME));
        put(blank(Order.TYPE, SampleCompany.id("far order"))
                .with(Order.CUSTOMER, customer)
                .with(Order.NUMBER, "O-100300")
                .with(Order.STATE, "DRAFT")
                .with(Order.ORDERED_ON, java.time.LocalDate.of(2025, 11, 3)));
        show(
                stage,
                "customer",
                desk -> List.of(new Screen(
                        "customer", Material2OutlinedMZ.PEOPLE, false, place -> new CustomerPage(desk, customer))));
    }

    private static CrmRecord blank(RecordType type, UUID id) {
        return CrmRecord.blank(type, id);
    }

    private void put(CrmRecord record) {
        company.server.records.add(record);
    }

    private void carryOwn() {
        for (CrmRecord grant : company.ledger.all(RoleGrant.TYPE)) {
            if (Customer.TYPE.name().equals(grant.get(RoleGrant.RECORD_TYPE))) {
                FieldChanges changes = FieldChanges.of(grant).with(grant, RoleGrant.CARRIED, Scope.SELF.name());
                company.ledger.must(SampleCompany.ME, new EditRecord(changes, grant.revision()));
            }
        }
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        RecordRef ref = new RecordRef(Customer.TYPE.name(), customer);
        robot.interact(() -> navigation.open(new Place(ref.type(), ref.id().toString())));
        settle();
    }

    @Test
    void showsHeadFieldsTimelineAndContactsAsTheServerHasThem(FxRobot robot) {
        open(robot);
        assertTrue(robot.lookup("#elsewhere-banner").query().isVisible());
        assertEquals(
                "Harbour Trading",
                robot.lookup("#server-card #record-name").queryAs(Label.class).getText());
        Node card = robot.lookup("#server-card").query();
        List<String> words = wordsOf(card);
        assertTrue(
                words.containsAll(List.of("Active", "+44 20 7946 0112", "Wholesale", "C-100417", "O-100300")),
                words.toString());
        assertTrue(words.stream().anyMatch(word -> word.contains("Okafor")), words.toString());
        ListView<TimelineEntry> timeline =
                robot.lookup("#server-card #timeline").queryListView();
        assertEquals(2, timeline.getItems().size());
        pictures(robot, "server-customer");
    }

    @Test
    void nothingOnItCanBeChanged(FxRobot robot) {
        open(robot);
        assertEquals(Set.of(), robot.lookup("#server-card #activity-composer").queryAll());
        assertTrue(robot.lookup("#server-card .field-value").queryAll().stream().noneMatch(Node::isFocusTraversable));
        assertFalse(robot.lookup("#server-card #add-contact").query().isVisible());
        robot.clickOn("#server-card #value-phone");
        settle();
        assertEquals(Set.of(), robot.lookup("#server-card #editor-phone").queryAll());
        Set<Node> delete = robot.lookup((Node node) -> "action-record.delete".equals(node.getId()))
                .queryAll();
        assertTrue(delete.stream().noneMatch(node -> isWithin(robot, node)));
    }

    private static boolean isWithin(FxRobot robot, Node node) {
        Node card = robot.lookup("#server-card").query();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == card) {
                return true;
            }
        }
        return false;
    }
}
