package org.kehu.client.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A customer that has been changed is looked at as it was. */
class PastPageTest extends DeskTest {
    private static final RecordRef EURO = new RecordRef(Customer.TYPE.name(), SampleCompany.EURO);

    @Start
    void start(Stage stage) {
        change(Customer.INDUSTRY, "Toys");
        change(Customer.NOTES, "Dock 4");
        change(Customer.INDUSTRY, "Toys and models");
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new CardPage(desk, Customer.TYPE, SampleCompany.EURO)),
                        new Screen("past", Material2OutlinedMZ.UPDATE, false, place -> new PastPage(desk, place))));
    }

    @AfterEach
    void end() {
        close();
    }

    private <V> void change(Field<V> field, V value) {
        CrmRecord seen = euro();
        company.ledger.must(
                SampleCompany.ME, new EditRecord(FieldChanges.of(seen).with(seen, field, value), seen.revision()));
    }

    private CrmRecord euro() {
        return company.ledger.get(Customer.TYPE, SampleCompany.EURO);
    }

    private void open(FxRobot robot) {
        settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
        settle();
    }

    private static String then(FxRobot robot, Field<?> field) {
        return robot.lookup("#then-" + field.name())
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    @Test
    void eachStopShowsWhatWasThen(FxRobot robot) {
        open(robot);
        assertEquals(PastPlace.of(EURO), navigation.selectedProperty().get().place());
        assertEquals("Toys", then(robot, Customer.INDUSTRY));
        assertEquals("", then(robot, Customer.NOTES));
        robot.type(KeyCode.K);
        settle();
        assertEquals("nothing", then(robot, Customer.NOTES));
        robot.type(KeyCode.J, KeyCode.J);
        settle();
        assertTrue(wordsOf(robot.lookup("#past-fields").query()).contains(texts.text("past.same")));
        robot.type(KeyCode.K);
        robot.clickOn("#past-all");
        settle();
        assertEquals("Dock 4", then(robot, Customer.NOTES));
        pictures(robot, "past");
    }

    @Test
    void aDayIsLookedAtAtItsEnd(FxRobot robot) {
        open(robot);
        LocalDate today = LocalDate.ofInstant(company.ledger.now(), SampleCompany.ZONE);
        pick(robot, today.minusYears(20));
        assertTrue(wordsOf(robot.lookup("#past-fields").query()).contains(texts.text("past.unmade")));
        pick(robot, today);
        assertTrue(wordsOf(robot.lookup("#past-fields").query()).contains(texts.text("past.same")));
    }

    private void pick(FxRobot robot, LocalDate day) {
        robot.interact(() -> robot.lookup("#past-day").queryAs(DatePicker.class).setValue(day));
        settle();
    }

    @Test
    void aValueIsPutBackAndThatIsAChangeToo(FxRobot robot) {
        open(robot);
        robot.interact(() ->
                robot.lookup("#put-back-industry").queryAs(Hyperlink.class).fire());
        settle();
        assertEquals("Toys", euro().get(Customer.INDUSTRY));
        assertFalse(robot.lookup("#put-back-industry")
                .tryQuery()
                .map(Node::isVisible)
                .orElse(false));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("Toys and models", euro().get(Customer.INDUSTRY));
    }

    @Test
    void withoutTheServerItIsSaidWhatIsMissing(FxRobot robot) {
        company.ports.online = false;
        open(robot);
        assertTrue(robot.lookup(texts.text("past.offline")).tryQuery().isPresent());
        assertTrue(robot.lookup("#then-industry").tryQuery().isEmpty());
    }
}
