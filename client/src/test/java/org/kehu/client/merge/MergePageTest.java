package org.kehu.client.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two customers are ticked in the list, and become one. */
class MergePageTest extends DeskTest {
    private static final UUID TWIN = SampleCompany.id("twin");

    @Start
    void start(Stage stage) {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        TWIN,
                        FieldValues.of(Customer.TYPE)
                                .with(Customer.NAME, "Euro Shopping Channel Ltd")
                                .with(Customer.PHONE, "+34 91 551000")
                                .with(Customer.WEBSITE, "https://euro.example")
                                .with(Customer.TAGS, Set.of("Retail"))
                                .with(Customer.NOTES, "Met at the fair"),
                        null));
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen("merge", Material2OutlinedMZ.MERGE_TYPE, false, place -> new MergePage(desk, place)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                "customers",
                                place -> new CardPage(desk, Customer.TYPE, UUID.fromString(place.argument())))));
        settle();
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        robot.clickOn("Euro Shopping Channel Ltd").type(KeyCode.X);
        settle();
        assertFalse(robot.lookup("#merge-checked").query().isVisible());
        robot.clickOn("Euro+ Shopping Channel").type(KeyCode.X);
        settle();
        robot.clickOn("#merge-checked");
        settle();
    }

    private static boolean isChosen(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(RadioButton.class).isSelected();
    }

    private CrmRecord customer(UUID id) {
        return company.ledger.get(Customer.TYPE, id);
    }

    /** The side on which Euro+ stands. */
    private static Side euro(FxRobot robot) {
        return isChosen(robot, "stays-LEFT") ? Side.LEFT : Side.RIGHT;
    }

    @Test
    void fieldByFieldAndTakenBackAsOne(FxRobot robot) {
        open(robot);
        Side euro = euro(robot);
        assertTrue(isChosen(robot, euro + "-name"), "the one that more hangs on stays");
        assertTrue(isChosen(robot, euro.other() + "-website"), "what it lacks comes from the other");
        assertTrue(isChosen(robot, "BOTH-tags"));
        assertEquals(
                "Name: same name but for place and legal form; Phone: same telephone",
                robot.lookup("#merge-reasons").queryAs(Label.class).getText());
        robot.clickOn("#" + euro.other() + "-name");
        pictures(robot, "merge");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        CrmRecord kept = customer(SampleCompany.EURO);
        assertEquals("Euro Shopping Channel Ltd", kept.get(Customer.NAME));
        assertEquals("https://euro.example", kept.get(Customer.WEBSITE));
        assertEquals(Set.of("Wholesale", "Vintage cars", "Retail"), kept.get(Customer.TAGS));
        assertTrue(customer(TWIN).isDeleted());
        assertEquals("customer", navigation.current().screen());
        assertTrue(
                navigation.tabs().stream().noneMatch(tab -> tab.place().screen().equals(MergePage.SCREEN)));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("Euro+ Shopping Channel", customer(SampleCompany.EURO).get(Customer.NAME));
        assertFalse(customer(TWIN).isDeleted());
    }

    @Test
    void theOtherOneMayStayAndAllThatPointsToItMoves(FxRobot robot) {
        open(robot);
        Side euro = euro(robot);
        robot.clickOn("#stays-" + euro.other());
        settle();
        assertTrue(robot.lookup("#merge-links").queryAs(Label.class).getText().contains("2 contacts"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertTrue(customer(SampleCompany.EURO).isDeleted());
        assertEquals(
                TWIN,
                company.ledger.get(Contact.TYPE, SampleCompany.id("contact 0")).get(Contact.CUSTOMER));
        assertEquals(
                TWIN,
                company.ledger.get(Opportunity.TYPE, SampleCompany.id("deal 0")).get(Opportunity.CUSTOMER));
    }

    @Test
    void whatIsGoneMeanwhileIsSaid(FxRobot robot) {
        RecordRef twin = new RecordRef("customer", TWIN);
        company.ledger.must(SampleCompany.ME, new org.kehu.common.command.DeleteRecord(twin, 1));
        robot.interact(() -> navigation.open(MergePage.place(new RecordRef("customer", SampleCompany.EURO), twin)));
        settle();
        assertTrue(wordsOf(robot.lookup("#merge-pane").query()).contains(texts.text("merge.gone")));
    }

    @Test
    void whatIsChosenIsReadAsItWasWhenItIsDone(FxRobot robot) {
        open(robot);
        CrmRecord before = customer(SampleCompany.EURO);
        company.ledger.must(
                SampleCompany.ME,
                new EditRecord(
                        FieldChanges.of(before).with(before, Customer.INDUSTRY, "Mail order"), before.revision()));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals("Mail order", customer(SampleCompany.EURO).get(Customer.INDUSTRY));
    }
}
