package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.screen.Screen;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list as a spreadsheet: typing, filling and pasting into its cells. */
class SheetTest extends DeskTest {
    private static final int GRADE = 2;
    private static final int PHONE = 9;

    @Start
    void start(Stage stage) {
        show(
                stage,
                "customers",
                desk -> List.of(new Screen(
                        "customers", Material2OutlinedMZ.PEOPLE, true, place -> new ListPage(desk, Customer.TYPE))));
    }

    @AfterEach
    void end() {
        close();
    }

    @SuppressWarnings("unchecked")
    private TableView<ListRow> table(FxRobot robot) {
        return robot.lookup("#list").queryAs(TableView.class);
    }

    private void at(FxRobot robot, int row, int column) {
        settle();
        TableView<ListRow> table = table(robot);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row, table.getVisibleLeafColumn(column));
        });
        settle();
    }

    private String cell(FxRobot robot, int row, Field<?> field) {
        settle();
        return table(robot).getItems().get(row).text(field);
    }

    private String current(FxRobot robot) {
        settle();
        var at = table(robot).getFocusModel().getFocusedCell();
        return at.getRow() + ":" + at.getColumn();
    }

    private void paste(FxRobot robot, String block) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, block)));
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        settle();
    }

    private void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void typingReplacesTheValueAndEnterGoesDown(FxRobot robot) {
        at(robot, 2, PHONE);
        robot.type(KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DIGIT1);
        robot.type(KeyCode.ENTER);
        assertEquals("5551", cell(robot, 2, Customer.PHONE));
        assertEquals("3:" + PHONE, current(robot));
        robot.type(KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DIGIT2);
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals("5552", cell(robot, 3, Customer.PHONE));
        assertEquals("2:" + PHONE, current(robot));
        undo(robot);
        undo(robot);
        assertTrue(cell(robot, 2, Customer.PHONE).startsWith("+34"));
    }

    @Test
    void enterOpensTheEditorTabGoesRightAndEscLeavesTheValue(FxRobot robot) {
        at(robot, 2, PHONE - 1);
        robot.type(KeyCode.ENTER);
        settle();
        assertNotNull(table(robot).getEditingCell());
        robot.write("5");
        robot.type(KeyCode.TAB);
        assertEquals("$5", cell(robot, 2, Customer.CREDIT_LIMIT));
        assertEquals("2:" + PHONE, current(robot));
        String phone = cell(robot, 2, Customer.PHONE);
        robot.type(KeyCode.F2);
        settle();
        robot.write("77");
        robot.type(KeyCode.ESCAPE);
        assertNull(table(robot).getEditingCell());
        assertEquals(phone, cell(robot, 2, Customer.PHONE));
    }

    @Test
    void aPressOnAnotherCellTakesWhatWasTypedAndStaysWhereItIsRefused(FxRobot robot) {
        at(robot, 2, PHONE);
        robot.type(KeyCode.F2);
        settle();
        robot.write("5559");
        robot.clickOn("Herkku Gifts");
        assertEquals("5559", cell(robot, 2, Customer.PHONE));
        assertNull(table(robot).getEditingCell());
        at(robot, 2, PHONE - 1);
        robot.type(KeyCode.F2);
        settle();
        robot.write("soon");
        robot.clickOn("Herkku Gifts");
        settle();
        assertNotNull(table(robot).getEditingCell());
        assertTrue(robot.lookup("#refusal").tryQuery().isPresent());
    }

    @Test
    void lettersAreKeysOfTheScreenOnNamesOnly(FxRobot robot) {
        at(robot, 2, 1);
        robot.type(KeyCode.J);
        assertEquals("3:1", current(robot));
        at(robot, 3, PHONE);
        robot.type(KeyCode.J);
        settle();
        assertNotNull(table(robot).getEditingCell());
    }

    @Test
    void theFirstMarkedCellFillsThoseUnderIt(FxRobot robot) {
        at(robot, 2, GRADE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        String grade = cell(robot, 2, Customer.GRADE);
        String last = cell(robot, 4, Customer.GRADE);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertEquals(List.of(grade, grade), List.of(cell(robot, 3, Customer.GRADE), cell(robot, 4, Customer.GRADE)));
        undo(robot);
        assertEquals(last, cell(robot, 4, Customer.GRADE));
    }

    @Test
    void tickedRowsAreFilledFromTheCurrentCell(FxRobot robot) {
        at(robot, 5, 1);
        robot.type(KeyCode.X).type(KeyCode.J).type(KeyCode.J).type(KeyCode.X);
        at(robot, 2, PHONE);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        String phone = cell(robot, 2, Customer.PHONE);
        assertEquals(List.of(phone, phone), List.of(cell(robot, 5, Customer.PHONE), cell(robot, 7, Customer.PHONE)));
        assertEquals("2 records changed: Customers.", told.sentences.get(0));
    }

    @Test
    void whatIsNotOnesToChangeIsNotFilled(FxRobot robot) {
        at(robot, 3, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        settle();
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences::toString);
    }

    @Test
    void aBlockIsShownBeforeItIsPastedAsOneOperation(FxRobot robot) {
        at(robot, 2, PHONE - 1);
        String before = cell(robot, 3, Customer.CREDIT_LIMIT);
        paste(robot, "USD 100\t5551\nsoon\t5552\nUSD 300\t5553\n");
        Label figures = robot.lookup("#paste-figures").queryAs(Label.class);
        assertEquals("5 values change in 3 records; none stays as it is; 1 is refused.", figures.getText());
        TableView<?> cells = robot.lookup("#paste-cells").queryAs(TableView.class);
        assertEquals(6, cells.getItems().size());
        robot.type(KeyCode.ENTER);
        assertEquals("$100", cell(robot, 2, Customer.CREDIT_LIMIT));
        assertEquals("5553", cell(robot, 4, Customer.PHONE));
        assertEquals(before, cell(robot, 3, Customer.CREDIT_LIMIT));
        undo(robot);
        assertTrue(cell(robot, 4, Customer.PHONE).startsWith("+34"));
    }

    @Test
    void escLetsTheBlockGo(FxRobot robot) {
        at(robot, 2, PHONE);
        String phone = cell(robot, 2, Customer.PHONE);
        paste(robot, "5551\n5552");
        robot.type(KeyCode.ESCAPE);
        assertEquals(phone, cell(robot, 2, Customer.PHONE));
        assertTrue(robot.lookup("#list").tryQuery().isPresent());
    }

    @Test
    void oneCellGoesIntoAllThatAreMarked(FxRobot robot) {
        at(robot, 2, GRADE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        paste(robot, "D");
        robot.type(KeyCode.ENTER);
        assertEquals("D", cell(robot, 2, Customer.GRADE));
        assertEquals("D", cell(robot, 4, Customer.GRADE));
    }

    @Test
    void groupsOpenByTheirHeadings(FxRobot robot) {
        settle();
        robot.clickOn("#group-by");
        settle();
        robot.clickOn("#group-grade");
        at(robot, 0, 1);
        assertEquals(4, table(robot).getItems().size());
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(9, table(robot).getItems().size());
        robot.type(KeyCode.LEFT);
        settle();
        assertEquals(4, table(robot).getItems().size());
        robot.clickOn("B (5)");
        settle();
        assertEquals(9, table(robot).getItems().size());
        pictures(robot, "list-grouped");
        assertEquals("1:1", current(robot));
    }

    @Test
    void aColumnTellsItsFigures(FxRobot robot) {
        at(robot, 0, PHONE - 1);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertEquals(
                "$120,000", robot.lookup("#figure-average").queryAs(Label.class).getText());
        robot.type(KeyCode.ESCAPE);
        settle();
        pictures(
                robot,
                "list-figures",
                () -> {
                    at(robot, 0, PHONE - 1);
                    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT, KeyCode.CONTROL);
                },
                "#figures");
    }

    @Test
    void conditionsAreAskedForInGroups(FxRobot robot) {
        settle();
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-group");
        settle();
        for (String grade : List.of("A", "B")) {
            robot.clickOn("#condition-group #add-filter");
            settle();
            robot.clickOn("#filter-grade");
            settle();
            robot.clickOn("#choice-" + grade);
            robot.clickOn("#condition-apply");
            settle();
        }
        robot.clickOn("#group-apply");
        settle();
        assertEquals(10, table(robot).getItems().size());
        pictures(robot, "list-filter-group");
    }

    @Test
    void looks(FxRobot robot) {
        at(robot, 2, GRADE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        pictures(robot, "list-marked");
        at(robot, 2, GRADE);
        paste(robot, "A\tLOYAL\t苏州\nE\tLOYAL\t无锡\n");
        pictures(robot, "list-paste");
    }
}
