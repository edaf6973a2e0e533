package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.customer.CustomerDeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.Path;
import org.kehu.common.record.CrmRecord;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class GroupsPageTest extends CustomerDeskTest {
    private static final UUID FAIR = SampleCompany.id("group Fair");

    @Start
    void start(Stage stage) {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        FAIR, FieldValues.of(CustomerGroup.TYPE).with(CustomerGroup.NAME, "Trade fair"), null));
        show(stage);
    }

    @SuppressWarnings("unchecked")
    private TableView<ListRow> list(FxRobot robot) {
        settle();
        return robot.lookup("#list").<TableView<ListRow>>query();
    }

    private long members() {
        return company.ledger.all(GroupMember.TYPE).stream()
                .filter(one -> !one.isDeleted())
                .count();
    }

    @Test
    void tickedCustomersGoIntoAGroupThatTheFilterAsksForAndKeepsByRule(FxRobot robot) {
        list(robot);
        robot.clickOn("#check-all");
        settle();
        robot.clickOn("#group-checked");
        settle();
        pictures(robot, "group-put");
        robot.clickOn("#add-" + FAIR);
        settle();
        assertEquals(20, members());
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#out-" + FAIR);
        assertEquals(0, list(robot).getItems().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(20, list(robot).getItems().size());
        assertEquals(0, members());
        pictures(robot, "group-filter");
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#group-by-rule");
        settle();
        robot.write("Not invited").type(KeyCode.ENTER);
        settle();
        CrmRecord kept = company.ledger.all(CustomerGroup.TYPE).stream()
                .filter(one -> one.title().equals("Not invited"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "{\"type\":\"customer\",\"filter\":{\"and\":[{\"not\":{\"inGroup\":\"" + FAIR + "\"}}]}}",
                kept.get(CustomerGroup.RULE));
    }

    private static boolean shows(FxRobot robot, UUID group) {
        return robot.lookup("#group-" + group).tryQuery().isPresent();
    }

    private void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    private UUID byRule(String name, Filter rule) {
        UUID id = SampleCompany.id("group " + name);
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, new KeptFilters(Kehu.SCHEMA).write(Customer.TYPE, rule));
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
        return id;
    }

    @Test
    void theCardTellsTheGroupsOfItsCustomerAndLeadsIntoThemAndOut(FxRobot robot) {
        UUID euros = byRule("Euros", new Filter.Contains(Path.of(Customer.NAME), "euro+"));
        UUID others = byRule("Others", Filter.not(new Filter.InGroup(euros)));
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
        assertEquals(
                List.of(true, false, false), List.of(shows(robot, euros), shows(robot, others), shows(robot, FAIR)));
        robot.type(KeyCode.G);
        settle();
        robot.clickOn("#add-" + FAIR);
        settle();
        assertEquals(1, members());
        assertTrue(shows(robot, FAIR));
        pictures(robot, "customer-groups");
        undo(robot);
        assertEquals(0, members());
        assertFalse(shows(robot, FAIR));
    }

    @Test
    void aNewGroupAndItsFirstCustomerAreOneOperation(FxRobot robot) {
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
        robot.clickOn("#group-add");
        settle();
        robot.clickOn("#group-new");
        settle();
        robot.write("Dinner").type(KeyCode.ENTER);
        settle();
        assertEquals(1, members());
        assertEquals(List.of("Dinner", "Trade fair"), groups());
        undo(robot);
        assertEquals(0, members());
        assertEquals(List.of("Trade fair"), groups());
    }

    private List<String> groups() {
        return company.ledger.all(CustomerGroup.TYPE).stream()
                .filter(one -> !one.isDeleted())
                .map(CrmRecord::title)
                .sorted()
                .toList();
    }

    @Test
    void aCustomerLeavesAGroupOnItsCardAndTheChipOpensThoseOfTheGroup(FxRobot robot) {
        company.ledger.must(SampleCompany.ME, new AddToGroup(SampleCompany.EURO, FAIR));
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
        robot.clickOn("#group-" + FAIR);
        assertEquals(1, list(robot).getItems().size());
        robot.interact(() -> navigation.open(new Place("customer", SampleCompany.EURO.toString())));
        settle();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        robot.clickOn("#remove-" + FAIR);
        settle();
        assertEquals(0, members());
        assertFalse(shows(robot, FAIR));
    }

    @Test
    void aListOfAGroupThatIsGoneSaysSo(FxRobot robot) {
        CrmRecord group = company.ledger.get(CustomerGroup.TYPE, FAIR);
        company.ledger.must(SampleCompany.ME, new DeleteRecord(group.ref(), group.revision()));
        Filter gone = new Filter.InGroup(FAIR);
        robot.interact(() -> navigation.open(RowsPlace.of(Kehu.SCHEMA, Customer.TYPE, gone)));
        settle();
        assertTrue(robot.lookup(".note.bad .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("There is no group " + FAIR)));
        pictures(robot, "group-gone");
    }
}
