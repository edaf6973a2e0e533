package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ListPageTest extends DeskTest {
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
                                place -> new ListPage(desk, Customer.TYPE))));
    }

    @AfterEach
    void end() {
        close();
    }

    @SuppressWarnings("unchecked")
    private TableView<ListRow> table(FxRobot robot) {
        return robot.lookup("#list").queryAs(TableView.class);
    }

    private String cell(FxRobot robot, int row) {
        settle();
        return table(robot).getItems().get(row).text(Customer.NAME);
    }

    @Test
    void aCompanyWithoutPoolsHasNoViewOfThem(FxRobot robot) {
        settle();
        assertTrue(robot.lookup("#view-mine").query().isVisible());
        assertFalse(robot.lookup("#view-pooled").query().isVisible());
    }

    @Test
    void aHeadSortsAndKeepsItsArrow(FxRobot robot) {
        assertEquals("Amica Models & Co.", cell(robot, 2));
        robot.clickOn("Name");
        assertEquals("Toys of Finland, Co.", cell(robot, 0));
        assertEquals(1, table(robot).getSortOrder().size());
        robot.clickOn("Grade");
        settle();
        assertEquals("A", table(robot).getItems().get(0).text(Customer.GRADE));
    }

    @Test
    void aCellIsEditedInPlaceAndUndone(FxRobot robot) {
        settle();
        robot.clickOn("Amica Models & Co.");
        robot.type(KeyCode.F2);
        settle();
        robot.write("Amica");
        robot.type(KeyCode.ENTER);
        assertEquals("Amica", cell(robot, 2));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("Amica Models & Co.", cell(robot, 2));
    }

    @Test
    void aRefusedEditKeepsTheTextAndSaysWhy(FxRobot robot) {
        settle();
        robot.clickOn("Amica Models & Co.");
        robot.type(KeyCode.F2);
        settle();
        robot.type(KeyCode.DELETE);
        robot.type(KeyCode.ENTER);
        settle();
        assertNotNull(table(robot).getEditingCell());
        assertTrue(robot.lookup("#refusal").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.ESCAPE);
        assertEquals("Amica Models & Co.", cell(robot, 2));
    }

    @Test
    void tickedRowsGoTogetherAndComeBack(FxRobot robot) {
        settle();
        robot.clickOn("Amica Models & Co.");
        robot.type(KeyCode.X).type(KeyCode.J).type(KeyCode.X);
        settle();
        robot.clickOn("#delete-checked");
        settle();
        assertEquals(18, table(robot).getItems().size());
        assertFalse(robot.lookup("#selection-bar").query().isVisible());
        robot.interact(told.undo);
        settle();
        assertEquals(20, table(robot).getItems().size());
    }

    @Test
    void theBoxInTheHeadTicksAllAndNone(FxRobot robot) {
        settle();
        robot.clickOn("#check-all");
        settle();
        assertTrue(robot.lookup("20 selected").tryQuery().isPresent());
        robot.clickOn("#check-all");
        settle();
        assertFalse(robot.lookup("#selection-bar").query().isVisible());
    }

    @Test
    void theSumsCountTheRecordsByTheirName(FxRobot robot) {
        settle();
        assertTrue(
                robot.lookup("20 customers, sums of the whole view").tryQuery().isPresent());
    }

    @Test
    void chipsFilter(FxRobot robot) {
        settle();
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-grade");
        settle();
        robot.clickOn("#choice-A");
        robot.clickOn("#condition-apply");
        settle();
        assertEquals(5, table(robot).getItems().size());
    }

    @Test
    void fieldsAreFoundByTyping(FxRobot robot) {
        settle();
        pictures(robot, "list-fields", () -> robot.clickOn("#add-filter"), "#field-picker");
        robot.clickOn("#add-filter");
        robot.write("no such field");
        assertTrue(robot.lookup("#filter-grade").tryQuery().isEmpty());
        robot.eraseText("no such field".length()).write("grad");
        List<Node> found = robot.lookup("#field-picker .button").queryAll().stream()
                .filter(Node::isVisible)
                .toList();
        assertEquals("filter-grade", found.get(0).getId());
        assertTrue(
                found.stream()
                        .allMatch(one ->
                                wordsOf(one).toString().toLowerCase(Locale.ROOT).contains("grad")),
                found::toString);
        robot.type(KeyCode.ENTER);
        settle();
        assertTrue(robot.lookup("#choice-A").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#columns").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        assertTrue(robot.lookup("#column-grade").tryQuery().isEmpty());
    }

    @Test
    void whatIsWorkedOutSaysSoWhenItIsTypedInto(FxRobot robot) {
        settle();
        TableView<ListRow> list = table(robot);
        int city = IntStream.range(0, list.getVisibleLeafColumns().size())
                .filter(column -> list.getVisibleLeafColumn(column).getUserData() == Customer.CITY)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            list.requestFocus();
            list.getFocusModel().focus(0, list.getVisibleLeafColumn(city));
        });
        robot.type(KeyCode.F2);
        settle();
        assertEquals(
                List.of("failed: City: This is worked out from other fields; change those on the card."),
                told.sentences);
    }

    @Test
    void enterOpensTheCard(FxRobot robot) {
        settle();
        robot.clickOn("Amica Models & Co.");
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("customer", navigation.current().screen());
        assertEquals(Place.parse(navigation.current().toString()), navigation.current());
    }

    @Test
    void aNewRecordComesFromTheForm(FxRobot robot) {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        settle();
        robot.write("Aardvark Toys");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertEquals("Aardvark Toys", cell(robot, 2));
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        robot.clickOn("AV Stores, Co.");
        robot.type(KeyCode.X).type(KeyCode.SPACE);
        settle();
        pictures(robot, "customers");
    }
}
