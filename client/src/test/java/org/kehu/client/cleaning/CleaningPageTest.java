package org.kehu.client.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screen;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is wrong is counted, opened as a list, corrected with a preview and taken back; owners are asked to verify. */
class CleaningPageTest extends DeskTest {
    private static final UUID UNTIDY = SampleCompany.id("untidy");
    private static final UUID WRONG = SampleCompany.id("wrong");

    @Start
    void start(Stage stage) {
        make(
                UNTIDY,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "苏州  盛和")
                        .with(Customer.PHONE, "0512-62884100")
                        .with(Customer.EMAIL, "Li@Example.COM"));
        make(
                WRONG,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "无锡锡澄")
                        .with(Customer.PHONE, "1381234567")
                        .with(Customer.EMAIL, "li@example.con")
                        .with(Customer.TAX_ID, "914403001922038217"));
        make(
                SampleCompany.id("archived"),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "旧客户")
                        .with(Customer.STATUS, "ARCHIVED")
                        .with(Customer.EMAIL, "old@example.con"));
        company.ledger.must(SampleCompany.ME, new VerifyCustomer(SampleCompany.EURO));
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
                                "cleaning",
                                Material2OutlinedAL.CLEANING_SERVICES,
                                false,
                                "customers",
                                place -> new CleaningPage(desk, place)),
                        new Screen("rows", Material2OutlinedMZ.VIEW_LIST, false, place -> ListPage.of(desk, place))));
        settle();
    }

    @AfterEach
    void end() {
        close();
    }

    private void make(UUID id, FieldValues values) {
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
    }

    private void open(FxRobot robot, RecordType type) {
        robot.interact(() -> navigation.open(CleaningPage.place(type)));
        settle();
    }

    @SuppressWarnings("unchecked")
    private static List<FoundKind> found(FxRobot robot) {
        return robot.lookup("#findings").queryAs(ListView.class).getItems();
    }

    private static long count(FxRobot robot, String code) {
        return found(robot).stream()
                .filter(one -> one.finding().code().equals(code))
                .mapToLong(FoundKind::count)
                .sum();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private CrmRecord customer(UUID id) {
        return company.ledger.get(Customer.TYPE, id);
    }

    @Test
    void eachKindIsCountedAndOpensTheListOfThoseThatHaveIt(FxRobot robot) {
        Node button = robot.lookup((Node node) -> "action-cleaning.open".equals(node.getId()))
                .query();
        robot.clickOn(button);
        settle();
        assertEquals(1, count(robot, "INVALID.email"), "what lies in the archive is left in peace");
        assertEquals(1, count(robot, "INVALID.taxId"));
        assertEquals(1, count(robot, "BLANKS.name"));
        assertEquals(1, count(robot, "UNTIDY.email"));
        assertEquals(
                2,
                company.ledger.all(Customer.TYPE).stream()
                        .filter(one -> "INVALID".equals(one.get(Customer.EMAIL_FLAW)))
                        .count());
        pictures(robot, "cleaning");
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#findings").queryListView();
            list.getSelectionModel()
                    .select(found(robot).stream()
                            .map(one -> one.finding().code())
                            .toList()
                            .indexOf("INVALID.email"));
            list.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("rows", navigation.current().screen());
        RecordQuery asked = RowsPlace.query(desk.schema(), navigation.current());
        List<CrmRecord> listed = desk.records().page(asked).records();
        assertEquals(List.of(WRONG), listed.stream().map(CrmRecord::id).toList());
    }

    @Test
    void whatIsRightIsRewrittenAtOnceAfterAPreviewAndTakenBack(FxRobot robot) {
        open(robot, Customer.TYPE);
        robot.type(KeyCode.C);
        settle();
        TableView<CorrectionPlan.Line> lines = robot.lookup("#correct-lines").<CorrectionPlan.Line>queryTableView();
        assertTrue(lines.getItems().stream()
                .anyMatch(line -> line.correction().after().equals("+8651262884100")));
        pictures(robot, "correct");
        robot.interact(
                () -> robot.lookup("#correct-email").queryAs(CheckBox.class).setSelected(false));
        robot.type(KeyCode.ENTER);
        settle();
        CrmRecord now = customer(UNTIDY);
        assertEquals("苏州 盛和", now.get(Customer.NAME));
        assertEquals("+8651262884100", now.get(Customer.PHONE));
        assertNull(now.get(Customer.PHONE_FLAW));
        assertEquals("Li@Example.COM", now.get(Customer.EMAIL), "that field was not meant");
        assertEquals("1381234567", customer(WRONG).get(Customer.PHONE), "what is wrong is for a person to mend");
        assertEquals(0, count(robot, "BLANKS.name"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("0512-62884100", customer(UNTIDY).get(Customer.PHONE));
        assertEquals(1, count(robot, "BLANKS.name"));
    }

    @Test
    void ownersGetSoManyTasksAndNoneTwice(FxRobot robot) {
        open(robot, Customer.TYPE);
        robot.type(KeyCode.A);
        settle();
        long unverified = count(robot, "UNVERIFIED.lastVerifiedAt");
        assertEquals(
                "10 tasks for 1 person. " + (unverified - 10) + " customers are left for another time.",
                label(robot, "ask-foreseen"));
        pictures(robot, "ask");
        robot.clickOn("#ask-apply");
        settle();
        List<CrmRecord> asked = asked();
        assertEquals(10, asked.size());
        assertTrue(asked.stream().noneMatch(task -> SampleCompany.EURO.equals(task.get(Task.CUSTOMER))));
        robot.interact(() -> robot.lookup("#findings").query().requestFocus());
        robot.type(KeyCode.A);
        settle();
        robot.clickOn("#ask-apply");
        settle();
        assertEquals(
                asked().size(),
                asked().stream().map(task -> task.get(Task.CUSTOMER)).distinct().count());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(10, asked().size());
    }

    private List<CrmRecord> asked() {
        return company.ledger.all(Task.TYPE).stream()
                .filter(task -> Task.VERIFY.equals(task.get(Task.KIND)) && !task.isDeleted())
                .toList();
    }

    private void limit(Field<?> field, FieldLevel level) {
        UUID role = company.ledger.all(RoleAssignment.TYPE).stream()
                .filter(one -> SampleCompany.ME.equals(one.get(RoleAssignment.USER)))
                .map(one -> one.require(RoleAssignment.ROLE))
                .findFirst()
                .orElseThrow();
        make(
                SampleCompany.id("limit " + field),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, role)
                        .with(FieldRule.RECORD_TYPE, "customer")
                        .with(FieldRule.FIELD, field.name())
                        .with(FieldRule.LEVEL, level.name()));
    }

    @Test
    void ofAHiddenFieldNothingIsToldAndOneThatIsOnlyReadIsLeft(FxRobot robot) {
        limit(Customer.EMAIL, FieldLevel.HIDDEN);
        limit(Customer.PHONE, FieldLevel.READ);
        limit(Customer.COMPLETENESS, FieldLevel.HIDDEN);
        open(robot, Customer.TYPE);
        assertTrue(found(robot).stream().noneMatch(one -> one.finding().field() == Customer.EMAIL));
        assertEquals(1, count(robot, "UNTIDY.phone"));
        assertTrue(robot.lookup("#quality-tenths").tryQuery().isEmpty());
        robot.type(KeyCode.C);
        settle();
        assertEquals("1 value stays as it is: its field is not yours to edit.", label(robot, "correct-left-fields"));
        TableView<CorrectionPlan.Line> lines = robot.lookup("#correct-lines").<CorrectionPlan.Line>queryTableView();
        assertEquals(
                List.of(Customer.NAME),
                lines.getItems().stream().map(line -> line.correction().field()).toList());
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("0512-62884100", customer(UNTIDY).get(Customer.PHONE));
        assertEquals("苏州 盛和", customer(UNTIDY).get(Customer.NAME));
    }

    @Test
    void contactsHaveTheirOwn(FxRobot robot) {
        open(robot, Contact.TYPE);
        assertTrue(count(robot, "MISSING.position") > 0, found(robot).toString());
        assertFalse(robot.lookup("#quality").query().isVisible());
        pictures(robot, "contacts");
    }

    @Test
    void theReportTellsHowCompleteAndHowFreshTheBookIs(FxRobot robot) {
        open(robot, Customer.TYPE);
        assertEquals("22", label(robot, "quality-total"));
        assertEquals("5%", label(robot, "quality-verified"));
        TableView<Keeper> keepers = robot.lookup("#quality-keepers").<Keeper>queryTableView();
        assertEquals(22, keepers.getItems().get(0).count());
    }
}
