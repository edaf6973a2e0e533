package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Order;
import org.kehu.common.view.SavedView;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Views of a list that are kept. */
class ViewTabsTest extends DeskTest {
    private static final UUID GRADE_A = SampleCompany.id("view A");

    @Start
    void start(Stage stage) {
        String filter = new BookQueries(Kehu.SCHEMA).write(Customer.TYPE, Filter.eq(Customer.GRADE, "A"));
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        GRADE_A,
                        FieldValues.of(SavedView.TYPE)
                                .with(SavedView.NAME, "Class A")
                                .with(SavedView.RECORD_TYPE, "customer")
                                .with(SavedView.FILTER, filter)
                                .with(SavedView.COLUMNS, "name:220,grade:64,creditLimit:150")
                                .with(SavedView.SORTED, "creditLimit:down"),
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
                        new Screen("rows", Material2OutlinedMZ.PEOPLE, false, place -> ListPage.of(desk, place))));
    }

    @AfterEach
    void end() {
        close();
    }

    @SuppressWarnings("unchecked")
    private List<ListRow> rows(FxRobot robot) {
        settle();
        return robot.lookup("#list").<TableView<ListRow>>query().getItems();
    }

    private List<String> tab(FxRobot robot, String name) {
        settle();
        return wordsOf(robot.lookup(name).query());
    }

    @Test
    void aViewIsCountedInItsTabAndPutsTheListAsItWas(FxRobot robot) {
        assertTrue(tab(robot, "#view-" + GRADE_A).containsAll(List.of("Class A", "5")));
        robot.clickOn("#view-" + GRADE_A);
        assertEquals(5, rows(robot).size());
        assertEquals("Muscle Machine Inc", rows(robot).get(0).text(Customer.NAME));
        assertFalse(robot.lookup("#view-update").query().isVisible());
        robot.clickOn("#view-all");
        assertEquals(20, rows(robot).size());
    }

    @Test
    void whatIsChangedInAViewIsSavedOrReset(FxRobot robot) {
        settle();
        robot.clickOn("#view-" + GRADE_A);
        rows(robot);
        robot.clickOn("#group-by");
        settle();
        robot.clickOn("#group-lifecycle");
        settle();
        assertTrue(robot.lookup("#view-update").query().isVisible());
        robot.clickOn("#view-reset");
        assertEquals(5, rows(robot).size());
        robot.clickOn("#group-by");
        settle();
        robot.clickOn("#group-grade");
        settle();
        robot.clickOn("#view-update");
        settle();
        CrmRecord view = company.ledger.get(SavedView.TYPE, GRADE_A);
        assertEquals("grade", view.get(SavedView.GROUPED));
        assertFalse(robot.lookup("#view-update").query().isVisible());
        pictures(robot, "list-views");
    }

    @Test
    void aViewKeptOfRowsBehindAFigureIsOfTheseRows(FxRobot robot) {
        settle();
        Filter buyers = new Filter.Exists(Order.TYPE.name(), Order.CUSTOMER.name(), Filter.EVERYTHING);
        robot.interact(() -> desk.openRows(Customer.TYPE, buyers));
        assertEquals(1, rows(robot).size());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        robot.write("Buyers").type(KeyCode.ENTER);
        settle();
        UUID kept = company.ledger.all(SavedView.TYPE).stream()
                .filter(one -> one.title().equals("Buyers"))
                .findFirst()
                .orElseThrow()
                .id();
        robot.interact(() -> navigation.open(Place.of("customers")));
        assertEquals(20, rows(robot).size());
        robot.clickOn("#view-" + kept);
        assertEquals(1, rows(robot).size());
        assertEquals("Euro+ Shopping Channel", rows(robot).get(0).text(Customer.NAME));
        assertFalse(robot.lookup("#view-update").query().isVisible());
        robot.clickOn("#view-all");
        assertEquals(20, rows(robot).size());
    }

    @Test
    void theListAsItStandsIsKeptUnderAName(FxRobot robot) {
        settle();
        robot.clickOn("#view-" + GRADE_A);
        rows(robot);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        robot.write("Best").type(KeyCode.ENTER);
        settle();
        CrmRecord kept = company.ledger.all(SavedView.TYPE).stream()
                .filter(one -> one.title().equals("Best"))
                .findFirst()
                .orElseThrow();
        assertEquals(SampleCompany.ME, kept.get(SavedView.OWNER));
        assertTrue(tab(robot, "#view-" + kept.id()).containsAll(List.of("Best", "5")));
    }
}
