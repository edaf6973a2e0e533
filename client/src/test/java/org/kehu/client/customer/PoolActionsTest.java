package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.sales.Recycling;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A customer goes into a pool and comes out of it, by keys, on its card. */
class PoolActionsTest extends CustomerDeskTest {
    private static final UUID TEAM = SampleCompany.id("hunters");
    private static final UUID POOL = SampleCompany.id("pool");

    @Start
    void start(Stage stage) {
        show(stage);
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(TEAM, FieldValues.of(Team.TYPE).with(Team.NAME, "Hunters"), null),
                new CreateRecord(
                        POOL,
                        FieldValues.of(Pool.TYPE).with(Pool.NAME, "Pool East").with(Pool.TEAM, TEAM),
                        null),
                new CreateRecord(
                        SampleCompany.id("hunter"),
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, TEAM)
                                .with(TeamMember.MEMBER, SampleCompany.ME),
                        null));
    }

    private Set<String> head(FxRobot robot) {
        return robot.lookup(".record-head .label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private static boolean isShown(FxRobot robot, String action) {
        return robot.lookup((Node node) -> ("action-" + action).equals(node.getId()) && node.isVisible())
                .tryQuery()
                .isPresent();
    }

    @Test
    void itIsReturnedWithAReasonAndPickedAndThatIsTakenBack(FxRobot robot) {
        open(robot);
        assertTrue(isShown(robot, "customer.return"));
        assertTrue(!isShown(robot, "customer.pick"));
        robot.type(KeyCode.R);
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals(SampleCompany.ME, euro().get(Customer.OWNER));
        pictures(robot, "customer-return");
        robot.write("No budget");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertNull(euro().get(Customer.OWNER));
        assertEquals("No budget", euro().get(Customer.POOL_REASON));
        assertTrue(head(robot).contains("Pool East"));
        assertTrue(isShown(robot, "customer.pick"));
        pictures(robot, "customer-pool");
        robot.type(KeyCode.P);
        settle();
        assertEquals(SampleCompany.ME, euro().get(Customer.OWNER));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(POOL, euro().get(Customer.POOL));
    }

    @Test
    void inAListThePoolStandsWhereTheOwnerWould(FxRobot robot) {
        company.ledger.must(SampleCompany.ME, new ReturnCustomer(SampleCompany.EURO, POOL, "No budget"));
        robot.interact(() -> navigation.open(new Place("customers", "")));
        settle();
        pictures(robot, "customers-pool");
        assertTrue(robot.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .anyMatch(cell -> "Pool East".equals(cell.getText())));
    }

    @Test
    void aListHasAViewOfWhatIsInAPool(FxRobot robot) {
        company.ledger.must(SampleCompany.ME, new ReturnCustomer(SampleCompany.EURO, POOL, "No budget"));
        robot.interact(() -> navigation.open(new Place("customers", "")));
        settle();
        robot.clickOn("#view-pooled");
        settle();
        pictures(robot, "list-pooled");
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertEquals(1, table.getItems().size());
        assertTrue(robot.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .anyMatch(cell -> "Pool East".equals(cell.getText())));
    }

    @Test
    void tickedRowsAreReturnedAndPickedAtOnce(FxRobot robot) {
        long own = inPool(null);
        robot.interact(() -> navigation.open(new Place("customers", "")));
        settle();
        tickTwo(robot);
        pictures(robot, "customers-ticked");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.interact(() -> robot.lookup("#return-checked").queryButton().fire());
        settle();
        robot.write("No budget");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals(2, inPool(POOL));
        tickTwo(robot);
        robot.interact(() -> robot.lookup("#pick-checked").queryButton().fire());
        settle();
        assertEquals(own, inPool(null));
        assertEquals(List.of("2 customers returned to the pool.", "2 customers are yours now."), told.sentences);
    }

    @Test
    void whereNoneCanBePickedItSaysWhy(FxRobot robot) {
        robot.interact(() -> navigation.open(new Place("customers", "")));
        settle();
        tickTwo(robot);
        robot.interact(() -> robot.lookup("#pick-checked").queryButton().fire());
        settle();
        assertEquals(List.of("None was picked: none of these customers is in a pool that you serve."), told.sentences);
    }

    private void rule(Field<BigDecimal> field, long number) {
        CrmRecord pool = company.ledger.get(Pool.TYPE, POOL);
        FieldChanges rule = FieldChanges.of(pool).with(pool, field, BigDecimal.valueOf(number));
        company.ledger.must(SampleCompany.ME, new EditRecord(rule, pool.revision()));
    }

    private String shown(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && node.isVisible())
                .<Labeled>tryQuery()
                .map(Labeled::getText)
                .orElse("");
    }

    @Test
    void howManyPicksAreLeftStandsBesideTheButtonAndOneMoreIsRefused(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        rule(Pool.PICKS_PER_DAY, 1);
        company.ledger.must(
                SampleCompany.ME,
                new ReturnCustomer(SampleCompany.EURO, POOL, "No budget"),
                new ReturnCustomer(SampleCompany.id("customer 1"), POOL, "No budget"));
        open(robot);
        assertEquals("1 pick left today", shown(robot, "picks-left"));
        pictures(robot, "customer-picks-left");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.type(KeyCode.P);
        settle();
        assertEquals(SampleCompany.ME, euro().get(Customer.OWNER));
        robot.interact(() -> navigation.open(
                new Place("customer", SampleCompany.id("customer 1").toString())));
        settle();
        assertEquals("No pick left today", shown(robot, "picks-left"));
        robot.type(KeyCode.P);
        settle();
        assertEquals(1, inPool(POOL));
    }

    @Test
    void whatReturnsSoonSaysInHowManyDaysAndHasAViewOfItsOwn(FxRobot robot) {
        rule(Pool.UNFOLLOWED_DAYS, 1000);
        LocalDate day = new Recycling(company.ledger.configuration()::all, SampleCompany.ZONE)
                .due(euro(), null)
                .orElseThrow()
                .day();
        LocalDate today = texts.formats().today();
        rule(Pool.UNFOLLOWED_DAYS, 1000 - today.until(day, ChronoUnit.DAYS) + 3);
        open(robot);
        pictures(robot, "customer-returning");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        settle();
        assertEquals("Returns to the pool in 3 days", shown(robot, "returning-mark"));
        robot.interact(() -> navigation.open(new Place("customers", "")));
        settle();
        robot.clickOn("#view-returning");
        settle();
        pictures(robot, "list-returning");
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertTrue(table.getItems().size() > 0);
    }

    @Test
    void whatReturnsLaterThanItsPoolWarnsSaysNothing(FxRobot robot) {
        rule(Pool.UNFOLLOWED_DAYS, 3000);
        open(robot);
        assertEquals("", shown(robot, "returning-mark"));
    }

    private long inPool(@Nullable UUID pool) {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> Objects.equals(pool, one.get(Customer.POOL)))
                .count();
    }

    private void tickTwo(FxRobot robot) {
        robot.clickOn("Amica Models & Co.");
        robot.type(KeyCode.X).type(KeyCode.J).type(KeyCode.X);
        settle();
    }
}
