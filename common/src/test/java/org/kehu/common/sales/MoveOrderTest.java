package org.kehu.common.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.ledger.Company;

class MoveOrderTest {
    private final Company company = new Company();
    private final UUID order = company.make(ANNA, "O", company.order(company.customer(ANNA, "Acme")));

    private void move(String... states) {
        for (String state : states) {
            company.ledger.must(ANNA, new MoveOrder(order, state));
        }
    }

    @Test
    void anOrderGoesItsWayToTheEnd() {
        move("SUBMITTED", "APPROVED", "FULFILLING");
        assertEquals(LocalDate.of(2026, 3, 2), shippedBy("SHIPPED"));
        move("COMPLETED", "COMPLETED");
        assertEquals("COMPLETED", company.value(Order.TYPE, order, Order.STATE));
        assertEquals("order_is_over order.state [COMPLETED]", company.refused(ANNA, new MoveOrder(order, "CANCELLED")));
    }

    private LocalDate shippedBy(String state) {
        move(state);
        return company.value(Order.TYPE, order, Order.SHIPPED_ON);
    }

    @Test
    void whatIsWrongGoesAsideAndComesBack() {
        move("SUBMITTED", "REJECTED", "DRAFT", "SUBMITTED", "APPROVED", "ON_HOLD", "FULFILLING", "DISPUTED", "SHIPPED");
        assertEquals("SHIPPED", company.value(Order.TYPE, order, Order.STATE));
    }

    @Test
    void noStateIsSkipped() {
        assertEquals(
                "not_the_next_state order.state [DRAFT, SHIPPED, SUBMITTED, CANCELLED]",
                company.refused(ANNA, new MoveOrder(order, "SHIPPED")));
        assertTrue(company.refused(ANNA, new MoveOrder(order, "LOST")).startsWith("not_an_option"));
        assertEquals("no_such_record [order, " + order + "]", company.refused(CARL, new MoveOrder(order, "SUBMITTED")));
    }

    @Test
    void everyStateButTheTwoLastOnesLeadsOn() {
        List<String> ends = Order.STATE.options().stream()
                .filter(state -> OrderStates.after(state).isEmpty())
                .toList();
        assertEquals(List.of("COMPLETED", "CANCELLED"), ends);
        Order.STATE
                .options()
                .forEach(state -> assertTrue(Order.STATE.options().containsAll(OrderStates.after(state)), state));
    }
}
