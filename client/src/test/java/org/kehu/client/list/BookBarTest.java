package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.palette.ServerSource;
import org.kehu.client.records.Refused;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.access.Scope;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list of what this device carries only in part says so, and leads to the rest. */
class BookBarTest extends DeskTest {
    @Start
    void start(Stage stage) {
        carryOwn(Customer.TYPE);
        show(
                stage,
                "customers",
                desk -> List.of(
                        screen("customers", Customer.TYPE),
                        screen("orders", Order.TYPE),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CardPage(desk, Customer.TYPE, UUID.fromString(place.argument()))),
                        new Screen(
                                "elsewhere",
                                Material2OutlinedMZ.SEARCH,
                                false,
                                place -> new ElsewherePage(desk, place.argument()))));
        shell.addPaletteSource(new ServerSource(texts, navigation, "elsewhere", () -> true));
    }

    private Screen screen(String name, RecordType type) {
        return new Screen(name, Material2OutlinedMZ.PEOPLE, true, place -> new ListPage(desk, type));
    }

    private void carryOwn(RecordType type) {
        for (CrmRecord grant : company.ledger.all(RoleGrant.TYPE)) {
            if (type.name().equals(grant.get(RoleGrant.RECORD_TYPE))) {
                FieldChanges changes = FieldChanges.of(grant).with(grant, RoleGrant.CARRIED, Scope.SELF.name());
                company.ledger.must(SampleCompany.ME, new EditRecord(changes, grant.revision()));
            }
        }
    }

    @AfterEach
    void end() {
        close();
    }

    private CrmRecord atTheServer(String name) {
        CrmRecord record = CrmRecord.blank(Customer.TYPE, UUID.randomUUID())
                .with(Customer.NAME, name)
                .with(Customer.NUMBER, "C-" + name.length() + "0417")
                .with(Customer.GRADE, "A")
                .with(Customer.OWNER, SampleCompany.ME)
                .withholding(Set.of(Customer.CREDIT_LIMIT.name()));
        company.server.records.add(record);
        return record;
    }

    private String head(FxRobot robot) {
        settle();
        return robot.lookup("#found-head").queryAs(Label.class).getText();
    }

    private String sentence(FxRobot robot) {
        settle();
        return robot.lookup("#server-card .label").queryAs(Label.class).getText();
    }

    @Test
    void theKeysLeadThroughThePagesToACardThatIsOnlyRead(FxRobot robot) {
        company.server.pageSize = 2;
        atTheServer("Harbour Trading");
        atTheServer("Northern Mills");
        CrmRecord last = atTheServer("Old Bridge Foundry");
        settle();
        assertTrue(robot.lookup("#book-bar").query().isVisible());
        robot.clickOn("#search-server");
        assertEquals("The server found 3 records; 2 are shown here.", head(robot));
        robot.type(KeyCode.DOWN);
        assertEquals("The server found 3 records; 3 are shown here.", head(robot));
        assertFalse(robot.lookup("#found-more").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertEquals(Set.of(), robot.lookup("#server-finds").queryAll());
        pictures(robot, "server-finds", () -> robot.clickOn("#search-server"), "#server-finds");
        robot.clickOn("#search-server");
        head(robot);
        robot.type(KeyCode.DOWN);
        settle();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertEquals(
                last.title(), robot.lookup("#record-name").queryAs(Label.class).getText());
        assertTrue(robot.lookup("#elsewhere-banner").query().isVisible());
        assertTrue(robot.lookup("#server-card .field-line .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(texts.text("field.withheld"))));
        assertEquals(0, robot.lookup("#server-card .text-field").queryAll().size());
        pictures(robot, "server-card");
    }

    @Test
    void withoutTheServerItSaysSoUntilItAnswersAgain(FxRobot robot) {
        CrmRecord record = atTheServer("Harbour Trading");
        company.ports.online = false;
        settle();
        robot.clickOn("#search-server");
        assertEquals("The server does not answer just now. What is on this device is in the list.", head(robot));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> desk.open(record.ref()));
        assertEquals("This record is not on this device, and the server does not answer just now.", sentence(robot));
        company.ports.online = true;
        robot.clickOn("#ask-again");
        settle();
        assertEquals(
                "Harbour Trading",
                robot.lookup("#record-name").queryAs(Label.class).getText());
        company.server.records.clear();
        robot.interact(() -> desk.open(new RecordRef(Customer.TYPE.name(), UUID.randomUUID())));
        assertTrue(sentence(robot).startsWith("This record is not on this device: "));
    }

    @Test
    void aRefusalIsToldWithItsReasonAndNotTakenForSilence(FxRobot robot) {
        CrmRecord record = atTheServer("Harbour Trading");
        company.server.refusal = new Refused("book.refused", Map.of("reason", "Your rights do not allow this."));
        settle();
        robot.clickOn("#search-server");
        assertEquals("The server refused this: Your rights do not allow this.", head(robot));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> desk.open(record.ref()));
        assertEquals("The server refused this: Your rights do not allow this.", sentence(robot));
        company.server.refusal = null;
        robot.clickOn("#ask-again");
        settle();
        assertEquals(
                "Harbour Trading",
                robot.lookup("#record-name").queryAs(Label.class).getText());
    }

    @Test
    void thePaletteLeadsThereToo(FxRobot robot) {
        CrmRecord record = atTheServer("Harbour Trading");
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("harbour");
        settle();
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("The server found 1 record; 1 is shown here.", head(robot));
        assertEquals(new Filter.Search("harbour"), company.server.asked.get(0).filter());
        pictures(robot, "elsewhere");
        robot.clickOn("#found-list").type(KeyCode.HOME, KeyCode.ENTER);
        settle();
        assertEquals(
                record.title(),
                robot.lookup("#record-name").queryAs(Label.class).getText());
    }

    @Test
    void whatIsCarriedAsAWholeSaysNothing(FxRobot robot) {
        settle();
        robot.interact(() -> navigation.open(Place.of("orders")));
        settle();
        assertFalse(robot.lookup("#book-bar").query().isVisible());
    }
}
