package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TablePosition;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.view.SavedView;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The first columns of a wide list stay, the others go beneath them. */
class FrozenColumnsTest extends DeskTest {
    private static final UUID WIDE = SampleCompany.id("view wide");

    @Start
    void start(Stage stage) {
        FieldValues view = FieldValues.of(SavedView.TYPE)
                .with(SavedView.NAME, "Wide")
                .with(SavedView.RECORD_TYPE, "customer")
                .with(
                        SavedView.COLUMNS,
                        "name:220,kind:120,|,grade:64,industry:300,phone:300,email:300,creditLimit:300,address:400");
        company.ledger.must(SampleCompany.ME, new CreateRecord(WIDE, view, null));
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

    private void openView(FxRobot robot) {
        settle();
        robot.clickOn("#view-" + WIDE);
        settle();
    }

    private void scroll(FxRobot robot, double to) {
        robot.interact(() -> bar(robot).setValue(to));
        settle();
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup("#list .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(one -> one.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
    }

    private static Node cell(FxRobot robot, Field<?> field) {
        return robot.lookup("#list .table-row-cell .table-cell").queryAllAs(TableCell.class).stream()
                .filter(one -> one.getIndex() == 0
                        && !one.isEmpty()
                        && one.getTableColumn().getUserData() == field)
                .findFirst()
                .orElseThrow();
    }

    private static Node head(FxRobot robot, Field<?> field) {
        return robot.lookup("#column-" + field.name()).query();
    }

    private static double onScreen(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    @Test
    void theFirstColumnsStayWhereTheyAre(FxRobot robot) {
        openView(robot);
        double before = onScreen(cell(robot, Customer.KIND));
        double other = onScreen(cell(robot, Customer.INDUSTRY));
        scroll(robot, 350);
        assertEquals(before, onScreen(cell(robot, Customer.KIND)), 1);
        assertEquals(before, onScreen(head(robot, Customer.KIND)), 1);
        Node under = cell(robot, Customer.INDUSTRY);
        assertEquals(other - 350, onScreen(under) - covered(under), 1);
        assertEquals(64, covered(cell(robot, Customer.GRADE)), 1);
        assertEquals(64, covered(head(robot, Customer.GRADE)), 1);
        assertEquals(286, covered(cell(robot, Customer.INDUSTRY)), 1);
        assertEquals(0, covered(cell(robot, Customer.EMAIL)));
        pictures(robot, "frozen-columns");
        assertEquals(List.of(true, true), List.of(isRead(robot, Customer.NAME), isRead(robot, Customer.KIND)));
        scroll(robot, 0);
        assertEquals(0, covered(cell(robot, Customer.GRADE)));
    }

    /** Whether it is drawn, with a text. */
    private static boolean isRead(FxRobot robot, Field<?> field) {
        TableCell<?, ?> cell = (TableCell<?, ?>) cell(robot, field);
        return cell.getWidth() > 0 && cell.getHeight() == 32 && !cell.getText().isBlank();
    }

    @Test
    void aPressOnAFrozenCellScrollsNothing(FxRobot robot) {
        openView(robot);
        scroll(robot, 350);
        robot.clickOn(cell(robot, Customer.KIND));
        settle();
        assertEquals(350, bar(robot).getValue(), 1);
        TablePosition<?, ?> at =
                robot.lookup("#list").queryAs(RecordTable.class).getFocusModel().getFocusedCell();
        assertEquals(Customer.KIND, at.getTableColumn().getUserData());
    }

    @Test
    void rowsThatComeWhileItIsScrolledHaveThemToo(FxRobot robot) {
        openView(robot);
        scroll(robot, 350);
        RecordTable table = robot.lookup("#list").queryAs(RecordTable.class);
        robot.interact(() -> table.scrollTo(table.getItems().size() - 1));
        settle();
        robot.interact(() -> table.scrollTo(0));
        settle();
        assertEquals(List.of(true, true), List.of(isRead(robot, Customer.NAME), isRead(robot, Customer.KIND)));
        assertEquals(350, cell(robot, Customer.NAME).getTranslateX(), 1);
    }

    @Test
    void theMenuOfAColumnFreezesUpToItAndThaws(FxRobot robot) {
        openView(robot);
        menu(robot, Customer.GRADE);
        robot.clickOn("#freeze-here");
        settle();
        scroll(robot, 200);
        assertEquals(200, cell(robot, Customer.GRADE).getTranslateX(), 1);
        menu(robot, Customer.NAME);
        robot.clickOn("#thaw");
        settle();
        assertTrue(robot.lookup("#list .table-row-cell .table-cell").queryAllAs(TableCell.class).stream()
                .allMatch(one -> one.getTranslateX() == 0 && covered(one) == 0));
    }

    /** As the keys or a right click ask for it. */
    private void menu(FxRobot robot, Field<?> field) {
        Node head = head(robot, field);
        robot.interact(() -> {
            Point2D at = head.localToScreen(8, 8);
            head.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 8, 8, at.getX(), at.getY(), false, null));
        });
    }

    /** How much of it lies beneath frozen columns: its bounds end where a clip begins. */
    private static double covered(Node node) {
        Node clip = node.getClip();
        return clip == null ? 0 : clip.getBoundsInLocal().getMinX();
    }

    @Test
    void keysBringACellOutFromUnderThem(FxRobot robot) {
        openView(robot);
        scroll(robot, 350);
        robot.interact(() -> {
            RecordTable table = robot.lookup("#list").queryAs(RecordTable.class);
            table.getSelectionModel()
                    .clearAndSelect(
                            0,
                            table.getColumns().stream()
                                    .filter(one -> one.getUserData() == Customer.GRADE)
                                    .findFirst()
                                    .orElseThrow());
        });
        settle();
        assertEquals(0, bar(robot).getValue(), 1);
    }

    @Test
    void aKeyFreezesUpToTheCurrentColumnAndThawsAndAViewKeepsIt(FxRobot robot) {
        openView(robot);
        RecordTable table = robot.lookup("#list").queryAs(RecordTable.class);
        robot.interact(() ->
                table.getSelectionModel().clearAndSelect(0, table.getColumns().get(1)));
        press(robot);
        scroll(robot, 200);
        assertEquals(0, cell(robot, Customer.KIND).getTranslateX());
        assertEquals(200, cell(robot, Customer.NAME).getTranslateX());
        robot.clickOn("#view-update");
        settle();
        CrmRecord view = company.ledger.get(SavedView.TYPE, WIDE);
        assertTrue(view.require(SavedView.COLUMNS).startsWith("name:220,|,kind:120,"), view.require(SavedView.COLUMNS));
        press(robot);
        assertEquals(0, cell(robot, Customer.NAME).getTranslateX());
    }

    private void press(FxRobot robot) {
        robot.interact(() -> robot.lookup("#list").query().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
    }
}
