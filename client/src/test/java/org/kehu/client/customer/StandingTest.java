package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.command.Actor;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.standing.GradeCustomer;
import org.kehu.common.record.Money;
import org.kehu.common.sales.MoveOrder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Why a customer has its grade, stage and health, and how a person sets another: by keys, on its card. */
class StandingTest extends CustomerDeskTest {
    @Start
    void start(Stage stage) {
        show(stage);
        company.ledger.must(
                SampleCompany.ME,
                new OverrideGrade(SampleCompany.EURO, null, null, null),
                new MoveOrder(SampleCompany.id("order 0"), "SUBMITTED"),
                new MoveOrder(SampleCompany.id("order 1"), "SUBMITTED"));
        company.ledger.must(
                Actor.SYSTEM.user(),
                new GradeCustomer(
                        SampleCompany.EURO,
                        FieldValues.of(Customer.TYPE)
                                .with(Customer.RULE_GRADE, "B")
                                .with(Customer.RULE_LIFECYCLE, "ACTIVE")
                                .with(Customer.BOUGHT_ON, LocalDate.of(2026, 3, 1))
                                .with(Customer.BOUGHT_TIMES, BigDecimal.valueOf(2))
                                .with(Customer.BOUGHT_SUM, Money.of("4019.4", "USD"))
                                .with(Customer.RECENCY, BigDecimal.valueOf(5))
                                .with(Customer.FREQUENCY, BigDecimal.valueOf(2))
                                .with(Customer.MONETARY, BigDecimal.valueOf(1))
                                .with(Customer.VALUE, new BigDecimal("2.5"))
                                .with(Customer.POTENTIAL, "C")
                                .with(Customer.HEALTH, BigDecimal.valueOf(79))
                                .with(Customer.HEALTH_STATE, "GREEN")
                                .with(
                                        Customer.HEALTH_PARTS,
                                        "ACTIVITY 100 25 20513;COMPLAINTS 90 15 1;LOYALTY 50 15 2")));
    }

    private static Set<String> texts(FxRobot robot, String pane) {
        return robot.lookup(pane + " .label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private void pressShift(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
        settle();
    }

    @Test
    void theFormulaHasItsFiguresAndEachOpensItsRows(FxRobot robot) {
        open(robot);
        pressShift(robot, KeyCode.G);
        assertTrue(texts(robot, "#why-grade").contains("2.5 = 5 × 30 % + 2 × 30 % + 1 × 40 %"));
        assertEquals(0, robot.lookup("#why-grade .why-row").queryAll().size());
        robot.interact(
                () -> robot.lookup("#figure-COUNTED").queryAs(Hyperlink.class).fire());
        settle();
        assertEquals(2, robot.lookup("#why-grade .why-row").queryAll().size());
        robot.type(KeyCode.ESCAPE);
        settle();
        pressShift(robot, KeyCode.E);
        assertTrue(texts(robot, "#why-health").contains("79 = (100 × 25 + 90 × 15 + 50 × 15) ÷ 55"));
    }

    @Test
    void anotherGradeIsSetWithItsReasonAndTakenBack(FxRobot robot) {
        open(robot);
        pressShift(robot, KeyCode.G);
        robot.interact(() -> robot.lookup("#why-set").queryButton().fire());
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals(
                Held.RULE, euro().get(Customer.GRADE_SOURCE)); // without a reason it is refused, and the form stays
        robot.write("Partner of the year");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        settle();
        assertEquals("Partner of the year", euro().get(Customer.GRADE_REASON));
        assertEquals(Held.MANUAL, euro().get(Customer.GRADE_SOURCE));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(Held.RULE, euro().get(Customer.GRADE_SOURCE));
    }

    @Test
    void looks(FxRobot robot) {
        open(robot);
        company.ledger.must(
                SampleCompany.ME,
                new OverrideGrade(SampleCompany.EURO, "A", "Partner of the year", LocalDate.of(2030, 1, 1)));
        settle();
        pictures(robot, "why-grade", () -> pressShift(robot, KeyCode.G), "#why-grade");
        pictures(robot, "why-lifecycle", () -> pressShift(robot, KeyCode.L), "#why-lifecycle");
        pictures(robot, "why-health", () -> pressShift(robot, KeyCode.E), "#why-health");
        pictures(robot, "card-standing");
    }
}
