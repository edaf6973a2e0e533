package org.kehu.client.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.Kehu;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.setup.StartRole;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the devices of a role's people carry, as an administrator says it. */
class DeviceBookTest extends DeskTest {
    private static final UUID ROLE = StartRole.SALESPERSON.id();

    @Start
    void start(Stage stage) {
        show(
                stage,
                "admin",
                desk -> List.of(new Screen(
                        "admin",
                        Material2OutlinedMZ.SETTINGS,
                        true,
                        place -> new AdminPage(
                                desk,
                                (user, password) -> {},
                                new NoServer(),
                                new LostLaptops(),
                                new ShelvedUpdates()))));
    }

    @AfterEach
    void end() {
        close();
    }

    private CrmRecord grant() {
        return Objects.requireNonNull(new ConfigEdits(desk).grant(ROLE, Customer.TYPE));
    }

    private @Nullable Filter book() {
        String text = grant().get(RoleGrant.BOOK);
        return text == null ? null : new BookQueries(Kehu.SCHEMA).read(Customer.TYPE, text);
    }

    private void openRole(FxRobot robot) {
        settle();
        robot.clickOn("#section-roles");
        settle();
        robot.clickOn(Objects.requireNonNull(
                        desk.records().configuration().find(org.kehu.common.organisation.Role.TYPE, ROLE))
                .title());
        settle();
    }

    private String said(FxRobot robot) {
        return robot.lookup("#book-customer").queryAs(Labeled.class).getText();
    }

    @Test
    void aRoleSaysWhatFitsUntilItSaysMore(FxRobot robot) {
        openRole(robot);
        ComboBox<String> carried = robot.lookup("#grant-customer-CARRIED").query();
        assertEquals("What fits", carried.getConverter().toString(carried.getValue()));
        robot.clickOn("#grant-customer-CARRIED").type(KeyCode.END).type(KeyCode.ENTER);
        settle();
        assertEquals("ALL", grant().get(RoleGrant.CARRIED));
        assertTrue(robot.lookup("#book-customer").query().isDisabled());
        robot.clickOn("#grant-customer-CARRIED").type(KeyCode.HOME).type(KeyCode.ENTER);
        settle();
        assertNull(grant().get(RoleGrant.CARRIED));
    }

    @Test
    void conditionsAreKeptShownAgainAndTakenBack(FxRobot robot) {
        openRole(robot);
        assertEquals("Add...", said(robot));
        robot.clickOn("#book-customer");
        robot.clickOn("#add-filter").clickOn("#filter-grade");
        robot.clickOn("#choice-A").clickOn("#condition-apply");
        settle();
        robot.clickOn("#book-save");
        settle();
        assertEquals(
                Filter.and(new Filter.In(org.kehu.common.query.Path.of(Customer.GRADE), java.util.Set.of("A"))),
                book());
        assertEquals("1 condition", said(robot));
        pictures(robot, "book-form", () -> robot.clickOn("#book-customer"), "#book-form");
        robot.clickOn("#book-customer");
        settle();
        assertTrue(robot.lookup("#book-form .chip").queryAll().size() >= 2);
        robot.type(KeyCode.ESCAPE);
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertNull(book());
        assertEquals("Add...", said(robot));
        pictures(robot, "book-role");
    }

    @Test
    void whatAFieldCannotBeIsSaidBesideIt(FxRobot robot) {
        openRole(robot);
        robot.clickOn("#book-customer");
        robot.clickOn("#add-filter").clickOn("#filter-creditLimit");
        robot.clickOn("#filter-label-from").write("much").type(KeyCode.ENTER);
        settle();
        String why = robot.lookup("#refusal .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        assertTrue(why.contains("Credit limit"), why);
    }

    @Test
    void whatWasWrittenOtherwiseIsShownAsItIs(FxRobot robot) {
        Filter written = Filter.not(Filter.eq(Customer.GRADE, "C"));
        String text = new BookQueries(Kehu.SCHEMA).write(Customer.TYPE, written);
        CrmRecord grant = grant();
        company.ledger.must(
                SampleCompany.ME,
                new EditRecord(FieldChanges.of(grant).with(grant, RoleGrant.BOOK, text), grant.revision()));
        openRole(robot);
        assertEquals("A query", said(robot));
        robot.clickOn("#book-customer");
        settle();
        assertTrue(robot.lookup("#book-written").queryAs(Label.class).getText().endsWith(text));
        assertEquals(written, book());
    }
}
