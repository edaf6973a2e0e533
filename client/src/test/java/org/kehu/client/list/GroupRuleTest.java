package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.Path;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a group by rule means, where it is read, counted and changed. */
class GroupRuleTest extends DeskTest {
    private static final UUID FAIR = SampleCompany.id("group Fair");
    private static final Filter EUROS = new Filter.Contains(Path.of(Customer.NAME), "euro+");

    @Start
    void start(Stage stage) {
        make(FAIR, "Trade fair", null);
        show(
                stage,
                "customerGroups",
                desk -> List.of(
                        new Screen(
                                "customerGroups",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, CustomerGroup.TYPE)),
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen(
                                "customerGroup",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CardPage(desk, CustomerGroup.TYPE, UUID.fromString(place.argument()))
                                        .with(GroupPane::new)),
                        new Screen(
                                RowsPlace.SCREEN,
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> ListPage.of(desk, place))));
    }

    @AfterEach
    void end() {
        close();
    }

    private static String written(Filter rule) {
        return new KeptFilters(Kehu.SCHEMA).write(Customer.TYPE, rule);
    }

    private void make(UUID id, String name, Filter rule) {
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, rule == null ? null : written(rule));
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
    }

    private UUID byRule(String name, Filter rule) {
        UUID id = SampleCompany.id("group " + name);
        make(id, name, rule);
        return id;
    }

    private void open(FxRobot robot, Place place) {
        robot.interact(() -> navigation.open(place));
        settle();
    }

    private void openCard(FxRobot robot, UUID group) {
        open(robot, new Place("customerGroup", group.toString()));
    }

    private String rule(UUID group) {
        return company.ledger.get(CustomerGroup.TYPE, group).get(CustomerGroup.RULE);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    private static List<String> names(FxRobot robot) {
        return robot.lookup("#group-names .hyperlink").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void theCardSaysTheRuleInWordsAndItsFormChangesIt(FxRobot robot) {
        company.ledger.must(SampleCompany.ME, new AddToGroup(SampleCompany.EURO, FAIR));
        UUID euros = byRule("Euros", EUROS);
        openCard(robot, euros);
        assertEquals("Whoever fulfils this is in it: Name contains euro+", text(robot, "#group-rule"));
        assertEquals(1, names(robot).size());
        pictures(robot, "group-card");
        pictures(robot, "group-rule", () -> robot.type(KeyCode.R), "#rule-form");
        robot.type(KeyCode.R);
        settle();
        assertEquals("1 customer now", text(robot, "#rule-figure"));
        robot.clickOn("#rule-form #add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#out-" + FAIR);
        settle();
        assertEquals("No customer now", text(robot, "#rule-figure"));
        robot.clickOn("#rule-save");
        settle();
        assertEquals(written(Filter.and(EUROS, Filter.not(new Filter.InGroup(FAIR)))), rule(euros));
        assertEquals(
                "Whoever fulfils this is in it: Name contains euro+ and Customer group is not Trade fair",
                text(robot, "#group-rule"));
        assertEquals(List.of(), names(robot));
        undo(robot);
        assertEquals(written(EUROS), rule(euros));
        assertEquals(1, names(robot).size());
    }

    @Test
    void whatNoChipSaysStaysInTheRuleUntilItIsTakenOut(FxRobot robot) {
        Filter known = new Filter.Exists(
                Contact.TYPE.name(), Contact.CUSTOMER.name(), Filter.not(Filter.empty(Contact.PHONE)));
        UUID reached = byRule("Reached", Filter.and(known, EUROS));
        openCard(robot, reached);
        assertTrue(
                text(robot, "#group-rule").contains("has a contact (Phone is not empty)"), text(robot, "#group-rule"));
        pictures(robot, "group-rule-besides", () -> robot.clickOn("#value-rule"), "#rule-form");
        robot.clickOn("#value-rule");
        settle();
        robot.clickOn("#rule-take-out");
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        assertEquals(written(Filter.and(EUROS)), rule(reached));
    }

    @Test
    void aRuleThatLeadsBackIsRefusedInItsForm(FxRobot robot) {
        UUID euros = byRule("Euros", EUROS);
        UUID others = byRule("Others", Filter.not(new Filter.InGroup(euros)));
        openCard(robot, euros);
        robot.type(KeyCode.R);
        settle();
        robot.clickOn("#rule-form #add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#in-" + others);
        settle();
        robot.clickOn("#rule-save");
        settle();
        assertEquals(
                "Rule: The rule leads back to its own group. Take out the group by which it does.",
                text(robot, "#rule-form .form-refusal"));
        robot.clickOn("#rule-cancel");
        assertEquals(written(EUROS), rule(euros));
    }

    private void tell() {
        company.ports.tell(company.ledger.get(CustomerGroup.TYPE, FAIR).ref());
        settle();
    }

    private static List<String> counts(FxRobot robot) {
        return robot
                .from(robot.lookup("#list").<TableView<ListRow>>query())
                .lookup(".table-cell")
                .queryAllAs(TableCell.class)
                .stream()
                .filter(cell -> cell.getTableColumn() != null
                        && "column-in-group".equals(cell.getTableColumn().getId())
                        && !cell.isEmpty())
                .map(cell -> cell.getIndex() + ":" + cell.getText())
                .sorted()
                .toList();
    }

    @Test
    void theListOfGroupsCountsTheirCustomersAndOpensTheFormOfARule(FxRobot robot) {
        UUID euros = byRule("Euros", EUROS);
        tell();
        assertEquals(List.of("0:1", "1:0"), counts(robot));
        company.ledger.must(SampleCompany.ME, new AddToGroup(SampleCompany.EURO, FAIR));
        tell();
        assertEquals(List.of("0:1", "1:1"), counts(robot));
        pictures(robot, "groups-list");
        robot.type(KeyCode.R);
        settle();
        robot.clickOn("#rule-form #add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#out-" + FAIR);
        robot.clickOn("#rule-save");
        settle();
        assertEquals(written(Filter.and(EUROS, Filter.not(new Filter.InGroup(FAIR)))), rule(euros));
        assertEquals(List.of("0:0", "1:1"), counts(robot));
    }

    private List<CrmRecord> live(org.kehu.common.record.RecordType type) {
        return company.ledger.all(type).stream().filter(one -> !one.isDeleted()).toList();
    }

    @Test
    void aNewGroupOfTickedRowsIsOneOperation(FxRobot robot) {
        open(robot, Place.of("customers"));
        robot.clickOn("#check-all");
        settle();
        robot.clickOn("#group-checked");
        settle();
        robot.clickOn("#group-new");
        settle();
        robot.write("Dinner").type(KeyCode.ENTER);
        settle();
        assertEquals(20, live(GroupMember.TYPE).size());
        assertEquals(2, live(CustomerGroup.TYPE).size());
        undo(robot);
        assertEquals(0, live(GroupMember.TYPE).size());
        assertEquals(
                List.of("Trade fair"),
                live(CustomerGroup.TYPE).stream().map(CrmRecord::title).toList());
    }

    @Test
    void aGroupKeepsWhatAListIsNarrowedTo(FxRobot robot) {
        Filter known = new Filter.Exists(Contact.TYPE.name(), Contact.CUSTOMER.name(), Filter.EVERYTHING);
        open(robot, RowsPlace.of(Kehu.SCHEMA, Customer.TYPE, known));
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
        robot.clickOn("#group-by-rule");
        settle();
        robot.write("Known people").type(KeyCode.ENTER);
        settle();
        assertEquals(
                List.of(written(known)),
                live(CustomerGroup.TYPE).stream()
                        .filter(one -> one.title().equals("Known people"))
                        .map(one -> one.get(CustomerGroup.RULE))
                        .collect(Collectors.toList()));
    }

    private void askForGroup(FxRobot robot) {
        robot.clickOn("#add-filter");
        settle();
        robot.clickOn("#filter-in-group");
        settle();
    }

    @Test
    void groupsBeyondTheFirstAreFoundByTyping(FxRobot robot) {
        for (int i = 0; i < 120; i++) {
            byRule("Many " + (1000 + i), EUROS);
        }
        UUID last = byRule("Zebra", EUROS);
        open(robot, Place.of("customers"));
        pictures(robot, "group-picker", () -> askForGroup(robot), "#field-picker");
        askForGroup(robot);
        assertEquals(List.of(), List.copyOf(robot.lookup("#in-" + last).queryAllAs(Button.class)));
        assertEquals(
                "44 more: type to find them",
                robot.lookup("#picker-more").<Label>query().getText());
        robot.clickOn("#find-field").write("zebr");
        robot.clickOn("#in-" + last);
        settle();
        assertEquals(
                1, robot.lookup("#list").<TableView<ListRow>>query().getItems().size());
    }
}
