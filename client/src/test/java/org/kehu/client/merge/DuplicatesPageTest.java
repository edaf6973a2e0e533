package org.kehu.client.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.KeepApart;
import org.kehu.common.duplicate.Pair;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** All pairs of the book that may be one: told apart, merged, taken back. */
class DuplicatesPageTest extends DeskTest {
    private static final RecordType APART = Kehu.SCHEMA.type("customerApart");
    private static final UUID TWIN = SampleCompany.id("twin");
    private static final UUID SUZHOU = SampleCompany.id("suzhou");

    @Start
    void start(Stage stage) {
        make(
                TWIN,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "Euro Shopping Channel Ltd")
                        .with(Customer.PHONE, "+34 91 551000")
                        .with(Customer.WEBSITE, "https://euro.example")
                        .with(Customer.TAGS, Set.of("Retail")));
        make(SUZHOU, FieldValues.of(Customer.TYPE).with(Customer.NAME, "启衡精密机械（苏州）"));
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
                                "duplicates",
                                Material2OutlinedMZ.MERGE_TYPE,
                                false,
                                place -> new DuplicatesPage(desk, place)),
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

    private void make(UUID id, FieldValues values) {
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
    }

    private void open(FxRobot robot) {
        Node button = robot.lookup((Node node) -> "action-duplicates.open".equals(node.getId()))
                .query();
        robot.clickOn(button);
        settle();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Pair> list(FxRobot robot) {
        return robot.lookup("#duplicates-list").queryAs(ListView.class);
    }

    private static List<String> pairs(FxRobot robot) {
        return list(robot).getItems().stream()
                .map(pair -> pair.first().title() + " | " + pair.second().title())
                .sorted()
                .toList();
    }

    private static boolean isAbout(Pair pair, UUID one) {
        return pair.first().id().equals(one) || pair.second().id().equals(one);
    }

    private void pick(FxRobot robot, UUID one) {
        robot.interact(() -> list(robot)
                .getSelectionModel()
                .select(list(robot).getItems().stream()
                        .filter(pair -> isAbout(pair, one))
                        .findFirst()
                        .orElseThrow()));
        settle();
    }

    private void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void bothAreShownWithTheReasonsAndWalkedByKey(FxRobot robot) {
        open(robot);
        assertEquals(2, list(robot).getItems().size(), () -> pairs(robot).toString());
        pick(robot, TWIN);
        assertEquals(
                "Name: same name but for place and legal form; Phone: same telephone",
                robot.lookup("#duplicates-reasons").queryAs(Label.class).getText());
        pictures(robot, "duplicates");
        int now = list(robot).getSelectionModel().getSelectedIndex();
        robot.type(now == 0 ? KeyCode.J : KeyCode.K);
        settle();
        assertTrue(isAbout(list(robot).getSelectionModel().getSelectedItem(), SUZHOU));
    }

    @Test
    void notADuplicateIsARecordAndTakenBackLikeAny(FxRobot robot) {
        open(robot);
        pick(robot, TWIN);
        robot.type(KeyCode.N);
        settle();
        assertEquals(1, list(robot).getItems().size());
        assertFalse(isAbout(list(robot).getItems().get(0), TWIN));
        CrmRecord said = company.ledger.all(APART).get(0);
        assertFalse(said.isDeleted());
        robot.type(KeyCode.R);
        settle();
        assertEquals(1, list(robot).getItems().size(), "nor is it found anew");
        undo(robot);
        assertTrue(company.ledger.get(APART, said.id()).isDeleted());
        robot.type(KeyCode.R);
        settle();
        assertEquals(2, list(robot).getItems().size());
    }

    private void third() {
        make(
                SampleCompany.id("triplet"),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "Euro+ Shopping Channel Inc")
                        .with(Customer.EMAIL, "office@euro.example")
                        .with(Customer.NOTES, "From the third"));
    }

    private long held() {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> !one.isDeleted())
                .count();
    }

    @Test
    void aGroupBecomesOneAndComesBackWithOneUndo(FxRobot robot) {
        third();
        long before = held();
        open(robot);
        pick(robot, TWIN);
        assertTrue(
                robot.lookup("#duplicates-group").queryAs(Label.class).getText().startsWith("3 may all be one."));
        pictures(robot, "duplicates-group");
        robot.type(KeyCode.G);
        settle();
        assertEquals(before - 2, held());
        assertEquals(1, list(robot).getItems().size());
        CrmRecord kept = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        assertFalse(kept.isDeleted());
        assertEquals("From the third", kept.get(Customer.NOTES));
        assertEquals(Set.of("Vintage cars", "Wholesale", "Retail"), kept.get(Customer.TAGS));
        assertEquals("https://euro.example", kept.get(Customer.WEBSITE));
        undo(robot);
        assertEquals(before, held());
        assertEquals(null, company.ledger.get(Customer.TYPE, SampleCompany.EURO).get(Customer.NOTES));
    }

    @Test
    void aGroupThatCouldNotComeBackAtOnceIsNotMerged(FxRobot robot) {
        third();
        for (int at = 0; at < 500; at++) {
            UUID of = at % 2 == 0 ? TWIN : SampleCompany.id("triplet");
            FieldValues values =
                    FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Call " + at).with(Task.CUSTOMER, of);
            company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("call " + at), values, null));
        }
        int log = company.ledger.log().size();
        open(robot);
        pick(robot, TWIN);
        robot.type(KeyCode.G);
        settle();
        assertEquals(log, company.ledger.log().size());
        assertTrue(told.sentences.stream().anyMatch(said -> said.contains("505 records")), told.sentences::toString);
    }

    @Test
    void twoThatWereToldApartAreNotMergedWithAGroup(FxRobot robot) {
        third();
        open(robot);
        company.ledger.must(
                SampleCompany.ME, new KeepApart(new RecordRef("customer", TWIN), SampleCompany.id("triplet"), null));
        robot.type(KeyCode.R);
        settle();
        pick(robot, TWIN);
        assertTrue(robot.lookup("#duplicates-group").tryQuery().isEmpty());
        long before = held();
        robot.type(KeyCode.G);
        settle();
        assertEquals(before, held());
    }

    @Test
    void whatIsMergedLeavesTheListAndComesBackWithUndo(FxRobot robot) {
        open(robot);
        pick(robot, TWIN);
        robot.type(KeyCode.M);
        settle();
        assertEquals("merge", navigation.current().screen());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        robot.interact(() -> navigation.open(DuplicatesPage.place(Customer.TYPE)));
        settle();
        assertEquals(1, list(robot).getItems().size());
        undo(robot);
        assertEquals(2, list(robot).getItems().size());
    }

    @Test
    void onceAllAreToldApartItSaysThatNothingIsLeft(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.N);
        settle();
        robot.type(KeyCode.N);
        settle();
        assertEquals(2, company.ledger.all(APART).size());
        assertTrue(robot.lookup(".empty-state").query().isVisible());
        pictures(robot, "duplicates-empty");
    }

    @Test
    void contactsAreAnotherPage(FxRobot robot) {
        open(robot);
        robot.clickOn("#duplicates-of-contact");
        settle();
        assertEquals(new Place("duplicates", "contact"), navigation.current());
        assertTrue(robot.lookup(".empty-state").query().isVisible());
    }
}
