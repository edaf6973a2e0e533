package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.palette.RecordSource;
import org.kehu.client.screen.Place;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class CustomerPageTest extends CustomerDeskTest {
    @Start
    void start(Stage stage) {
        show(stage);
        shell.addPaletteSource(new RecordSource(
                desk.records(), navigation, Customer.TYPE, Material2OutlinedMZ.PEOPLE, desk.texts(), true));
    }

    @Test
    void aLineOverTheWindowLeavesEverythingInItsPlace(FxRobot robot) {
        open(robot);
        robot.interact(() -> desk.bench().syncStatus().missingProperty().set(2));
        settle();
        assertTrue(top(robot, "#record-name") > top(robot, "#missing-banner") + 30);
        assertTrue(top(robot, "#search-box") > 0);
        Node bar = robot.lookup(".status-bar").query();
        assertEquals(
                bar.getScene().getHeight(),
                bar.localToScene(bar.getLayoutBounds()).getMaxY());
    }

    private static double top(FxRobot robot, String selector) {
        Node node = robot.lookup(selector).query();
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void aCustomerIsFoundByKey(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("rochelle");
        settle();
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(
                "La Rochelle Gifts",
                robot.lookup("#record-name").queryAs(Label.class).getText());
    }

    @Test
    void aFieldIsEditedInPlaceAndItsHistoryPutsItBack(FxRobot robot) {
        open(robot);
        robot.clickOn("#value-industry");
        settle();
        robot.write("Toys");
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("Toys", euro().get(Customer.INDUSTRY));
        robot.interact(() -> robot.lookup("#history-industry").queryButton().fire());
        settle();
        assertTrue(robot.lookup("#history").tryQuery().isPresent());
        pictures(robot, "customer-history");
        robot.clickOn(".history-row .button");
        settle();
        assertEquals("Gift retail", euro().get(Customer.INDUSTRY));
    }

    /** Two values met in one field, and nobody has settled yet which it is. */
    private void twoIndustries() {
        CrmRecord seen = euro();
        company.ledger.must(SampleCompany.ME, industry(seen, "Toys and models"));
        company.ledger.must(SampleCompany.ME, industry(seen, "Television shopping"));
    }

    private static EditRecord industry(CrmRecord seen, String value) {
        FieldChanges changes = FieldChanges.of(seen).with(seen, Customer.INDUSTRY, value);
        return new EditRecord(changes, seen.revision());
    }

    private String industry() {
        return euro().require(Customer.INDUSTRY);
    }

    @Test
    void theLosingValueIsTakenByOnePressAndGivenBackByUndo(FxRobot robot) {
        twoIndustries();
        open(robot);
        pictures(robot, "customer-conflict");
        robot.clickOn("#take-industry");
        settle();
        assertEquals("Toys and models", industry());
        assertTrue(robot.lookup("#take-industry").tryQuery().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("Television shopping", industry());
        assertTrue(robot.lookup("#take-industry").tryQuery().isPresent());
    }

    @Test
    void theLosingValueIsLetGoByKey(FxRobot robot) {
        twoIndustries();
        open(robot);
        robot.interact(() -> robot.lookup("#keep-industry").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        settle();
        assertEquals("Television shopping", industry());
        assertTrue(robot.lookup("#keep-industry").tryQuery().isEmpty());
    }

    @Test
    void escapeLeavesTheValueAsItWas(FxRobot robot) {
        open(robot);
        robot.clickOn("#value-shortName");
        settle();
        robot.write("Euro");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertEquals(null, euro().get(Customer.SHORT_NAME));
    }

    @Test
    void aCallIsWrittenDownByKeys(FxRobot robot) {
        open(robot);
        int before =
                robot.lookup("#timeline").queryAs(ListView.class).getItems().size();
        robot.type(KeyCode.C);
        robot.write("Wants a visit");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        assertEquals(List.of("Call kept."), told.sentences);
        assertTrue(robot.lookup("#timeline").queryAs(ListView.class).getItems().size() > before);
    }

    @Test
    void aCustomerIsHandedOverByKeyAndTakenBack(FxRobot robot) {
        UUID other = SampleCompany.id("colleague");
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        other,
                        FieldValues.of(User.TYPE)
                                .with(User.NAME, PersonName.of("Bondur", "Loui"))
                                .with(User.LOGIN, "lbondur"),
                        null));
        open(robot);
        robot.type(KeyCode.A);
        settle();
        robot.write("Bondur");
        settle();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertEquals(other, euro().get(Customer.OWNER));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(SampleCompany.ME, euro().get(Customer.OWNER));
    }

    @Test
    void aDeletedCustomerIsInTheBinUntilRestored(FxRobot robot) {
        robot.interact(() -> navigation.open(
                new Place("customer", SampleCompany.id("customer 1").toString())));
        settle();
        robot.clickOn((Node node) -> "action-record.delete".equals(node.getId()));
        settle();
        assertEquals(List.of("1 record deleted: Customers."), told.sentences);
        pictures(robot, "customer-deleted");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.clickOn("#restore");
        settle();
        assertTrue(robot.lookup("#restore").tryQuery().isEmpty());
        assertEquals(
                "Mini Gifts Distributors Ltd.",
                robot.lookup("#record-name").queryAs(Label.class).getText());
    }

    @Test
    void looks(FxRobot robot) {
        open(robot);
        pictures(robot, "customer");
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("gift");
        settle();
        pictures(robot, "palette");
    }
}
