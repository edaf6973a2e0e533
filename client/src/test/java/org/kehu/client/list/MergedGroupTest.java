package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.past.PastPage;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.customer.RemoveFromGroup;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.Path;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.view.SavedView;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What names a group that was merged into another one goes on to mean, and says, that one. */
class MergedGroupTest extends DeskTest {
    private static final UUID FAIR = SampleCompany.id("group Fair");
    private static final UUID GALA = SampleCompany.id("group Gala");
    private static final UUID GUESTS = SampleCompany.id("group Guests");
    private static final UUID VIEW = SampleCompany.id("view Gala");

    @Start
    void start(Stage stage) {
        must(new CreateRecord(FAIR, group("Trade fair", null), null));
        must(new CreateRecord(GALA, group("Gala", null), null));
        must(new CreateRecord(GUESTS, group("Guests", new Filter.InGroup(GALA)), null));
        FieldValues view = FieldValues.of(SavedView.TYPE)
                .with(SavedView.NAME, "At the gala")
                .with(SavedView.RECORD_TYPE, Customer.TYPE.name())
                .with(SavedView.FILTER, written(new Filter.And(List.of(new Filter.InGroup(GALA)))));
        must(new CreateRecord(VIEW, view, null));
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
                                place -> new CustomerPage(desk, UUID.fromString(place.argument()))),
                        new Screen(
                                "customerGroup",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> new CardPage(desk, CustomerGroup.TYPE, UUID.fromString(place.argument()))
                                        .with(GroupPane::new)),
                        new Screen(
                                PastPlace.SCREEN,
                                Material2OutlinedMZ.UPDATE,
                                false,
                                place -> new PastPage(desk, place))));
    }

    @AfterEach
    void end() {
        close();
    }

    private static String written(Filter rule) {
        return new KeptFilters(Kehu.SCHEMA).write(Customer.TYPE, rule);
    }

    private static FieldValues group(String name, Filter rule) {
        return FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, rule == null ? null : written(rule));
    }

    private void must(Command command) {
        company.ledger.must(SampleCompany.ME, command);
    }

    /** The customer came back into the one group after it had become part of the other. */
    private void merge() {
        must(new AddToGroup(SampleCompany.EURO, GALA));
        must(new RemoveFromGroup(SampleCompany.EURO, GALA));
        must(new MergeRecords(ref(FAIR), GALA, Set.of()));
        must(new RestoreRecord(new RecordRef(GroupMember.TYPE.name(), GroupMember.id(SampleCompany.EURO, GALA))));
        Stream.of(FAIR, GALA).forEach(group -> company.ports.tell(ref(group)));
        settle();
    }

    private static RecordRef ref(UUID group) {
        return new RecordRef(CustomerGroup.TYPE.name(), group);
    }

    private void open(FxRobot robot, Place place) {
        robot.interact(() -> navigation.open(place));
        settle();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static boolean isEditable(FxRobot robot, String id) {
        return robot.lookup(id).<Node>query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("editable"));
    }

    @Test
    void aRuleOnAnOpenCardSaysTheGroupThatIsLeft(FxRobot robot) {
        open(robot, new Place("customerGroup", GUESTS.toString()));
        assertEquals("Customer group is Gala", text(robot, "#value-rule .label"));
        merge();
        assertEquals("Customer group is Trade fair", text(robot, "#value-rule .label"));
        assertEquals("Whoever fulfils this is in it: Customer group is Trade fair", text(robot, "#group-rule"));
        assertEquals(1, robot.lookup("#group-names .hyperlink").queryAll().size());
        assertTrue(isEditable(robot, "#value-rule"));
        pictures(robot, "merged-group-rule");
    }

    @Test
    void theRuleOfAGroupByHandIsNotOfferedToBeEdited(FxRobot robot) {
        open(robot, new Place("customerGroup", FAIR.toString()));
        assertEquals(
                List.of(false, false, true),
                List.of(
                        robot.lookup("#value-rule").query().isVisible() && isEditable(robot, "#value-rule"),
                        isEditable(robot, "#value-kind"),
                        isEditable(robot, "#value-name")));
        pictures(robot, "group-by-hand");
    }

    @Test
    void theCardOfACustomerSaysTheGroupThatIsLeft(FxRobot robot) {
        merge();
        open(robot, new Place("customer", SampleCompany.EURO.toString()));
        assertEquals("Trade fair", text(robot, "#group-" + FAIR));
    }

    @Test
    void aKeptViewOfTheGroupGoesOn(FxRobot robot) {
        settle();
        merge();
        robot.clickOn("#view-" + VIEW);
        settle();
        assertEquals(
                1, robot.lookup("#list").<TableView<ListRow>>query().getItems().size());
        assertTrue(
                robot.lookup(".chip .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.getText().contains("Trade fair")),
                () -> robot.lookup(".chip .label").queryAllAs(Labeled.class).toString());
        pictures(robot, "merged-group-view");
    }

    @Test
    void aRuleOfThePastNamesItsGroups(FxRobot robot) {
        CrmRecord guests = company.ledger.get(CustomerGroup.TYPE, GUESTS);
        String other = written(new Filter.Contains(Path.of(Customer.NAME), "euro"));
        must(new EditRecord(FieldChanges.of(guests).with(guests, CustomerGroup.RULE, other), guests.revision()));
        open(robot, PastPlace.of(ref(GUESTS)));
        assertEquals("Customer group is Gala", text(robot, "#then-rule"));
    }
}
