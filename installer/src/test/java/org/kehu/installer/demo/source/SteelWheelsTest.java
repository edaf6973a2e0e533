package org.kehu.installer.demo.source;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SteelWheelsTest {
    private static SteelWheels company;

    @BeforeAll
    static void read() throws IOException {
        company = SteelWheels.read();
    }

    @Test
    void sevenOfficesEmployTwentyThreePeopleUnderOnePresident() {
        assertEquals(7, company.offices().size());
        assertEquals(23, company.employees().size());
        assertEquals(
                List.of("Diane Murphy, President"),
                company.employees().stream()
                        .filter(e -> e.superior() == null)
                        .map(e -> e.firstName() + " " + e.lastName() + ", " + e.title())
                        .toList());
    }

    @Test
    void twentyTwoOfTheCustomersHaveNoSalesperson() {
        assertEquals(126, company.customers().size());
        assertEquals(
                22,
                company.customers().stream()
                        .filter(c -> c.salesperson() == null)
                        .count());
    }

    @Test
    void aHundredAndTenProductsAreOnSale() {
        assertEquals(110, company.products().size());
        assertEquals(
                7, company.products().stream().map(Product::line).distinct().count());
    }

    @Test
    void ordersStandInTheirSixStates() {
        assertEquals(330, company.orders().size());
        assertEquals(
                Map.of(
                        OrderState.SHIPPED, 307L,
                        OrderState.CANCELLED, 6L,
                        OrderState.IN_PROCESS, 6L,
                        OrderState.RESOLVED, 4L,
                        OrderState.ON_HOLD, 4L,
                        OrderState.DISPUTED, 3L),
                company.orders().stream().collect(groupingBy(Order::state, counting())));
    }

    @Test
    void linesSumToTheCent() {
        assertEquals(
                3000, company.orders().stream().mapToInt(o -> o.lines().size()).sum());
        assertEquals(
                new BigDecimal("11281065.00"), sum(company.orders().stream().map(Order::amount)));
    }

    @Test
    void paymentsSumToTheCent() {
        assertEquals(272, company.payments().size());
        assertEquals(
                new BigDecimal("9777418.00"), sum(company.payments().stream().map(Payment::amount)));
    }

    @Test
    void theOneLineWithoutAnOrderIsRefused() {
        assertEquals(
                List.of("orderdetails 11150/S18_1749 ORPHAN: there is no order 11150"),
                company.refusals().stream()
                        .map(r -> r.table() + " " + r.key() + " " + r.reason() + ": " + r.detail())
                        .toList());
    }

    @Test
    void ordersThatWereNotShippedLoseTheDayThatStandsForIt() {
        assertEquals(14, company.dropped().size());
        assertEquals(
                Map.of(OrderState.IN_PROCESS, 6L, OrderState.CANCELLED, 4L, OrderState.ON_HOLD, 4L),
                company.orders().stream()
                        .filter(o -> o.shipped() == null)
                        .collect(groupingBy(Order::state, counting())));
    }

    @Test
    void nothingHappensAfterTheLastDay() {
        Stream<LocalDate> days = Stream.concat(
                company.payments().stream().map(Payment::paid),
                company.orders().stream()
                        .flatMap(o -> Stream.of(o.ordered(), o.required(), o.shipped()))
                        .filter(Objects::nonNull));
        assertEquals(SteelWheels.LAST_DAY, days.max(LocalDate::compareTo).orElseThrow());
    }

    @Test
    void accentsThatLostTheirBackslashAreBack() {
        assertEquals("Québec Home Shopping Network", customer(233).name());
        assertEquals("Århus", customer(227).address().city());
        assertEquals("Frédérique", customer(209).contactFirstName());
        assertEquals("Audio Video 'R' Us", customer(100).name());
        assertTrue(company.products().stream()
                .noneMatch(p -> p.description().matches("(?s).*(u00[0-9a-f]{2}|[\\r\\n\\x80-\\x9f]).*")));
    }

    @Test
    void addressesComeWithoutStrayBlanks() {
        assertEquals("530-0003", customer(177).address().postalCode());
        assertNull(customer(211).address().postalCode());
        assertEquals("Level 25", customer(211).address().streetMore());
    }

    private static Customer customer(int number) {
        return company.customers().stream()
                .filter(c -> c.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
