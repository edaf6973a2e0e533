package org.kehu.client.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Who types a customer that is there already is told so, under the field. */
class MayExistTest extends DeskTest {
    @Start
    void start(Stage stage) {
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                "customers",
                                place -> new CardPage(desk, Customer.TYPE, UUID.fromString(place.argument())))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        settle();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() ->
                robot.lookup("#form-field-" + field).queryAs(TextField.class).setText(text));
        settle();
    }

    private static List<String> hints(FxRobot robot, String field) {
        return robot.lookup("#may-exist-" + field + " .hyperlink").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList();
    }

    @Test
    void aNameOrANumberThatIsThereIsSaidAndOpens(FxRobot robot) {
        open(robot);
        assertFalse(robot.lookup("#may-exist-name").query().isVisible());
        type(robot, "name", "启衡精密机械");
        type(robot, "phone", "91551004");
        assertEquals(List.of("苏州启衡精密机械有限公司"), hints(robot, "name"));
        assertTrue(wordsOf(robot.lookup("#may-exist-name").query()).contains(texts.text("duplicate.sign.NAME_CORE")));
        type(robot, "phone", "+34 91 551004");
        assertEquals(List.of("Muscle Machine Inc"), hints(robot, "phone"));
        robot.interact(() -> robot.lookup("#may-exist-phone .hyperlink")
                .queryAs(Hyperlink.class)
                .fire());
        settle();
        assertEquals(
                new Place("customer", SampleCompany.id("customer 4").toString()),
                navigation.selectedProperty().get().place());
    }

    @Test
    void itGoesAsTheTextBecomesAnother(FxRobot robot) {
        open(robot);
        type(robot, "name", "Muscle Machine");
        assertEquals(List.of("Muscle Machine Inc"), hints(robot, "name"));
        type(robot, "name", "Muscle Machinery of Reims");
        assertEquals(List.of(), hints(robot, "name"));
        assertFalse(robot.lookup("#may-exist-name").query().isVisible());
    }

    @Test
    void whatWasTypedComesBackWhereTheFormIsLeft(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertEquals(List.of(), told.sentences);
        open(robot);
        type(robot, "name", "Half typed");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertEquals(List.of("Nothing was made: the form was left."), told.sentences);
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
        robot.interact(told.again);
        settle();
        TextField name = robot.lookup("#form-field-name").queryAs(TextField.class);
        assertEquals("Half typed", name.getText());
        robot.clickOn("#form-save");
        settle();
        assertTrue(company.ledger.all(Customer.TYPE).stream()
                .anyMatch(customer -> customer.title().equals("Half typed")));
        assertEquals(
                1,
                told.sentences.stream().filter(texts.text("form.left")::equals).count());
    }

    @Test
    void looks(FxRobot robot) {
        pictures(
                robot,
                "may-exist",
                () -> {
                    open(robot);
                    type(robot, "name", "启衡精密机械");
                    type(robot, "phone", "+34 91 551004");
                },
                "#form-customer");
    }
}
