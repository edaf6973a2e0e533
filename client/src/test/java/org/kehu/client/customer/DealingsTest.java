package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.sales.MoveOrder;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class DealingsTest extends CustomerDeskTest {
    private static final UUID DEALER = SampleCompany.id("customer 3");

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void create(String name, FieldValues values) {
        company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id(name), values, null));
    }

    private <V> void set(UUID id, Field<V> field, V value) {
        CrmRecord now = company.ledger.get(Customer.TYPE, id);
        company.ledger.must(
                SampleCompany.ME, new EditRecord(FieldChanges.of(now).with(now, field, value), now.revision()));
    }

    private static FieldValues relation(UUID from, UUID to, String kind) {
        return FieldValues.of(CustomerRelation.TYPE)
                .with(CustomerRelation.CUSTOMER, from)
                .with(CustomerRelation.OTHER, to)
                .with(CustomerRelation.KIND, kind)
                .with(CustomerRelation.SINCE, LocalDate.of(2024, 5, 1));
    }

    private static FieldValues cost(String kind, String what, String amount, String hours) {
        return FieldValues.of(ServiceCost.TYPE)
                .with(ServiceCost.CUSTOMER, SampleCompany.EURO)
                .with(ServiceCost.KIND, kind)
                .with(ServiceCost.WHAT, what)
                .with(ServiceCost.AMOUNT, Money.of(amount, "USD"))
                .with(ServiceCost.HOURS, new BigDecimal(hours))
                .with(ServiceCost.SPENT_ON, LocalDate.of(2026, 3, 1));
    }

    private void between(FxRobot robot) {
        create("relation 0", relation(SampleCompany.EURO, DEALER, "DEALER"));
        create("relation 1", relation(SampleCompany.id("customer 4"), SampleCompany.EURO, "REFERRER"));
        set(SampleCompany.EURO, Customer.ABOVE, SampleCompany.id("customer 10"));
        set(SampleCompany.id("customer 11"), Customer.ABOVE, SampleCompany.EURO);
        create("cost 0", cost("TRAVEL", "Visit to the shop", "500", "3"));
        create("cost 1", cost("GIFT", "Model of the year", "74.20", "0.5"));
        create(
                "event 0",
                FieldValues.of(BehaviourEvent.TYPE)
                        .with(BehaviourEvent.CUSTOMER, SampleCompany.EURO)
                        .with(BehaviourEvent.KIND, "WEB_VISIT")
                        .with(BehaviourEvent.WHAT, "Catalogue of vintage cars")
                        .with(BehaviourEvent.SOURCE, "Web shop")
                        .with(BehaviourEvent.OCCURRED_AT, NOW.minusSeconds(600)));
        company.ledger.must(SampleCompany.ME, new MoveOrder(SampleCompany.id("order 0"), "SUBMITTED"));
        open(robot);
        robot.type(KeyCode.D);
        settle();
    }

    private String figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Hyperlink.class).getText();
    }

    @Test
    void aRelationIsSeenFromBothEnds(FxRobot robot) {
        between(robot);
        assertEquals(
                "La Rochelle Gifts",
                robot.lookup("#relation-to-" + DEALER).queryAs(Hyperlink.class).getText());
        assertTrue(robot.lookup("Has referred").tryQuery().isPresent());
        robot.interact(() ->
                robot.lookup("#relation-to-" + DEALER).queryAs(Hyperlink.class).fire());
        settle();
        assertTrue(robot.lookup("Dealer for").tryQuery().isPresent());
    }

    @Test
    void aRelationToWhatIsInTheBinWaitsThere(FxRobot robot) {
        between(robot);
        CrmRecord dealer = company.ledger.get(Customer.TYPE, DEALER);
        desk.doing().run("deleted", new org.kehu.common.command.DeleteRecord(dealer.ref(), dealer.revision()));
        settle();
        assertTrue(robot.lookup("#relation-to-" + DEALER).tryQuery().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertTrue(robot.lookup("#relation-to-" + DEALER).tryQuery().isPresent());
    }

    @Test
    void whatWasPutInStandsBesideWhatCameBack(FxRobot robot) {
        between(robot);
        assertEquals("$574.20", figure(robot, "cost-money"));
        assertEquals("3.5 h", figure(robot, "cost-hours-recorded"));
        assertEquals("$2,871", figure(robot, "cost-back"));
        assertEquals("5", figure(robot, "cost-ratio"));
        robot.interact(
                () -> robot.lookup("#cost-money").queryAs(Hyperlink.class).fire());
        settle();
        assertEquals(RowsPlace.SCREEN, navigation.current().screen());
    }

    @Test
    void aDealersCardTellsWhatWasSoldThroughIt(FxRobot robot) {
        set(DEALER, Customer.DEALT_AS, Set.of("DEALER"));
        create(
                "order through",
                FieldValues.of(Order.TYPE)
                        .with(Order.CUSTOMER, SampleCompany.EURO)
                        .with(Order.SOLD_THROUGH, DEALER)
                        .with(Order.ORDERED_ON, LocalDate.of(2026, 3, 1)));
        create(
                "line through",
                FieldValues.of(OrderLine.TYPE)
                        .with(OrderLine.ORDER, SampleCompany.id("order through"))
                        .with(OrderLine.PRODUCT, SampleCompany.id("product 0"))
                        .with(OrderLine.QUANTITY, BigDecimal.TEN)
                        .with(OrderLine.PRICE, Money.of("12", "USD")));
        company.ledger.must(SampleCompany.ME, new MoveOrder(SampleCompany.id("order through"), "SUBMITTED"));
        robot.interact(() -> navigation.open(new Place("customer", DEALER.toString())));
        settle();
        robot.type(KeyCode.D);
        settle();
        assertEquals("$120", figure(robot, "partner-orders"));
        assertEquals("1", figure(robot, "partner-customers"));
        pictures(robot, "customer-dealer");
    }

    @Test
    void whatIsMissingOpensItsEditor(FxRobot robot) {
        open(robot);
        assertEquals(
                "Completeness 58%",
                robot.lookup("#completeness").queryAs(Labeled.class).getText());
        robot.clickOn("#completeness");
        settle();
        robot.clickOn("#missing-taxId");
        settle();
        robot.write("91320594MA1N7K3X4T");
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals("91320594MA1N7K3X4T", euro().get(Customer.TAX_ID));
        assertEquals(
                "Completeness 75%",
                robot.lookup("#completeness").queryAs(Labeled.class).getText());
    }

    @Test
    void theDataIsConfirmedByKeyAndTakenBack(FxRobot robot) {
        UUID task = SampleCompany.id("verify");
        company.ledger.must(
                SampleCompany.ME, new AskToVerify(task, SampleCompany.EURO, "Still true?", LocalDate.of(2026, 12, 31)));
        open(robot);
        robot.type(KeyCode.V);
        settle();
        assertNotNull(euro().get(Customer.LAST_VERIFIED_AT));
        assertEquals(Task.DONE, company.ledger.get(Task.TYPE, task).get(Task.STATE), "who verifies has done so");
        List<LogRow> log = company.ledger.log();
        assertEquals(
                List.of("customer", "task"),
                log.subList(log.size() - 2, log.size()).stream()
                        .map(row -> row.record().type())
                        .toList());
        assertNotEquals(
                log.get(log.size() - 2).unit(),
                log.get(log.size() - 1).unit(),
                "a task that is gone meanwhile takes nothing down with it");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertNull(euro().get(Customer.LAST_VERIFIED_AT));
        assertEquals(Task.OPEN, company.ledger.get(Task.TYPE, task).get(Task.STATE));
        assertFalse(euro().isDeleted());
    }

    @Test
    void looks(FxRobot robot) {
        between(robot);
        pictures(robot, "customer-relations");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.clickOn("#completeness");
        settle();
        pictures(robot, "customer-completeness");
    }
}
