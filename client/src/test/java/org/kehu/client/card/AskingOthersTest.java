package org.kehu.client.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Records;
import org.kehu.client.records.Refused;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.duplicate.BlurredSet;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.StartRole;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A salesperson types a customer that is there already, among records that he may not see. */
class AskingOthersTest extends DeskTest {
    private static final String NAME = "盛和精密机械";

    @Start
    void start(Stage stage) {
        FieldValues user = FieldValues.of(User.TYPE)
                .with(User.LOGIN, "leslie")
                .with(User.NAME, PersonName.of("Jennings", "Leslie"));
        FieldValues role = FieldValues.of(RoleAssignment.TYPE)
                .with(RoleAssignment.USER, SampleCompany.id("leslie"))
                .with(RoleAssignment.ROLE, StartRole.SALESPERSON.id());
        company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("leslie"), user, null));
        company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("her role"), role, null));
        Records sales = asSalesperson(company.ports);
        show(
                stage,
                "customers",
                desk -> List.of(new Screen(
                        "customers",
                        Material2OutlinedMZ.PEOPLE,
                        true,
                        place -> new ListPage(desk.over(sales), Customer.TYPE))));
        company.server.hidden.add(new Elsewhere.Hidden("name", "Zhang Wei", LocalDate.of(2026, 2, 18)));
        company.server.hidden.add(new Elsewhere.Hidden("phone", null, null));
    }

    /** The same records, with the rights of a salesperson. */
    private Records asSalesperson(Records all) {
        RecordAccess access =
                Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), SampleCompany.id("leslie"));
        return (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(),
                new Class<?>[] {Records.class},
                (proxy, method, arguments) ->
                        method.getName().equals("access") ? access : method.invoke(all, arguments));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        settle();
    }

    /** And goes on to the next field. */
    private void type(FxRobot robot, String field, String text) {
        TextField entry = robot.lookup("#form-field-" + field).queryAs(TextField.class);
        robot.interact(() -> {
            entry.requestFocus();
            entry.setText(text);
        });
        robot.type(KeyCode.TAB);
        settle();
    }

    private static String words(FxRobot robot, String id) {
        return String.join("\n", wordsOf(robot.lookup(id).query()));
    }

    @Test
    void itIsToldWhoseItIsAndNothingElse(FxRobot robot) {
        open(robot);
        assertFalse(robot.lookup("#asking-others").query().isVisible());
        type(robot, "name", NAME);
        assertTrue(words(robot, "#may-exist-name").contains("Zhang Wei owns it, last contact"));
        assertTrue(words(robot, "#may-exist-phone").contains(texts.text("duplicate.hidden")));
        assertEquals(1, company.server.drafts.size());
        assertEquals(NAME, company.server.drafts.get(0).get(Customer.NAME));
        assertFalse(robot.lookup("#asking-others").query().isVisible());
    }

    @Test
    void whatMayBeSeenAtTheServerIsNamedUnlessItIsHere(FxRobot robot) {
        RecordRef here = new RecordRef("customer", SampleCompany.id("customer 10"));
        RecordRef there = new RecordRef("customer", SampleCompany.id("at the server"));
        company.server.hidden.clear();
        company.server.seen.add(new Elsewhere.Seen("name", here, "苏州启衡精密机械有限公司"));
        company.server.seen.add(new Elsewhere.Seen("name", there, "启衡精密机械（无锡）"));
        open(robot);
        type(robot, "name", "启衡精密机械");
        assertEquals(
                List.of("苏州启衡精密机械有限公司", "启衡精密机械（无锡）"),
                robot.lookup("#may-exist-name .hyperlink").queryAllAs(Hyperlink.class).stream()
                        .map(Hyperlink::getText)
                        .toList());
        assertTrue(words(robot, "#may-exist-name").contains(texts.text("duplicate.seen")));
    }

    @Test
    void itIsAskedOnceForEachThingThatIsTyped(FxRobot robot) {
        open(robot);
        type(robot, "name", NAME);
        robot.type(KeyCode.TAB, 2);
        settle();
        assertEquals(1, company.server.drafts.size());
        type(robot, "name", NAME + "2");
        assertEquals(2, company.server.drafts.size());
    }

    @Test
    void whatWasToldIsToldAgainWhereWhatIsTypedIsAsItWas(FxRobot robot) {
        open(robot);
        type(robot, "name", NAME);
        TextField entry = robot.lookup("#form-field-name").queryAs(TextField.class);
        robot.interact(() -> {
            entry.requestFocus();
            entry.setText(NAME + "2");
        });
        settle();
        assertFalse(robot.lookup("#may-exist-name").query().isVisible());
        type(robot, "name", NAME);
        assertTrue(words(robot, "#may-exist-name").contains("Zhang Wei owns it, last contact"));
        assertEquals(1, company.server.drafts.size());
    }

    @Test
    void whatFailedIsAskedAgainUnlessItWasOneTooMany(FxRobot robot) {
        company.server.refusal = new Refused("problem.http.internal.detail", Map.of());
        open(robot);
        type(robot, "name", NAME);
        company.server.refusal = new Refused("book.refused", Map.of("reason", "Ask again in 12 minutes."), true);
        type(robot, "name", NAME);
        assertTrue(words(robot, "#asking-others").contains("Ask again in 12 minutes."));
        assertEquals(2, company.server.drafts.size());
        type(robot, "name", NAME);
        assertEquals(2, company.server.drafts.size());
    }

    @Test
    void offlineItSaysThatOthersWereNotLookedThrough(FxRobot robot) {
        company.ports.online = false;
        open(robot);
        type(robot, "name", NAME);
        assertTrue(words(robot, "#asking-others").contains(texts.text("duplicate.others.offline")));
        assertFalse(robot.lookup("#may-exist-name").query().isVisible());
        company.ports.online = true;
        type(robot, "name", NAME);
        assertFalse(robot.lookup("#asking-others").query().isVisible());
        assertTrue(robot.lookup("#may-exist-name").query().isVisible());
    }

    /** Of a customer that is nowhere here. */
    private static BlurredBook told(CrmRecord theirs) {
        BlurredKeys keys = new BlurredKeys("CNY", "a ledger");
        Map<Field<?>, BlurredMarks> marks = new HashMap<>();
        for (Field<?> field : List.of(Customer.NAME, Customer.PHONE)) {
            long[] key = {Objects.requireNonNull(keys.of(theirs, field))};
            marks.put(field, new BlurredMarks("1", "a ledger", NOW, BlurredSet.of(key, 1)));
        }
        return new BlurredBook("CNY", marks);
    }

    @Test
    void offlineItSaysWhatMayExistAndNothingElse(FxRobot robot) {
        company.ports.online = false;
        company.server.blurred = told(CrmRecord.blank(Customer.TYPE, SampleCompany.id("theirs"))
                .with(Customer.NAME, "苏州" + NAME + "有限公司")
                .with(Customer.PHONE, "138 1234 5678"));
        open(robot);
        type(robot, "name", NAME);
        assertTrue(words(robot, "#may-exist-name").startsWith(texts.text("duplicate.maybe")));
        assertFalse(robot.lookup("#may-exist-phone").query().isVisible());
        assertTrue(words(robot, "#asking-others").contains("a rough mark of all others as of"));
        type(robot, "phone", "+86 138-1234-5678");
        assertTrue(words(robot, "#may-exist-phone").startsWith(texts.text("duplicate.maybe")));
        company.ports.online = true;
        type(robot, "name", NAME + "2");
        assertTrue(words(robot, "#may-exist-name").contains("Zhang Wei owns it, last contact"));
        assertFalse(robot.lookup("#asking-others").query().isVisible());
    }

    @Test
    void whoAsksTooOftenIsToldSoAndGoesOn(FxRobot robot) {
        company.server.refusal = new Refused("book.refused", Map.of("reason", "Ask again in 12 minutes."));
        open(robot);
        type(robot, "name", NAME);
        assertTrue(words(robot, "#asking-others").contains("Ask again in 12 minutes."));
        robot.clickOn("#form-save");
        settle();
        assertTrue(company.ledger.all(Customer.TYPE).stream()
                .anyMatch(customer -> NAME.equals(customer.get(Customer.NAME))));
    }

    @Test
    void looks(FxRobot robot) {
        pictures(
                robot,
                "may-exist-others",
                () -> {
                    open(robot);
                    type(robot, "name", NAME);
                },
                "#form-customer");
    }

    @Test
    void looksOffline(FxRobot robot) {
        company.ports.online = false;
        company.server.blurred = told(CrmRecord.blank(Customer.TYPE, SampleCompany.id("theirs"))
                .with(Customer.NAME, NAME)
                .with(Customer.PHONE, "138 1234 5678"));
        pictures(
                robot,
                "may-exist-offline",
                () -> {
                    open(robot);
                    type(robot, "name", NAME);
                },
                "#form-customer");
        robot.type(KeyCode.ESCAPE);
        settle();
    }
}
