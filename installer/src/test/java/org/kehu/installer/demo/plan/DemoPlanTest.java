package org.kehu.installer.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.installer.demo.source.SteelWheels;

class DemoPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static DemoPlan plan;

    @BeforeAll
    static void derive() throws IOException {
        plan = DemoPlan.of(SteelWheels.read(), TODAY, DemoPlan.SEED);
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherOneDoesNot() throws IOException {
        assertEquals(plan, DemoPlan.of(SteelWheels.read(), TODAY, DemoPlan.SEED));
        assertNotEquals(
                plan.opportunities(),
                DemoPlan.of(SteelWheels.read(), TODAY, DemoPlan.SEED + 1).opportunities());
    }

    @Test
    void theFiguresOfTheSourceStandInThePlan() {
        assertEquals(7, plan.departments().size());
        assertEquals(23, plan.users().size());
        assertEquals(126, plan.customers().size());
        assertEquals(126, plan.contacts().size());
        assertEquals(110, plan.products().size());
        assertEquals(330, plan.orders().size());
        assertEquals(new BigDecimal("11281065.00"), sum(plan.orders().stream().map(PlannedOrder::amount)));
        assertEquals(
                3000, plan.orders().stream().mapToInt(o -> o.lines().size()).sum());
        assertEquals(272, plan.receipts().size());
        assertEquals(new BigDecimal("9777418.00"), sum(plan.receipts().stream().map(PlannedReceipt::amount)));
    }

    @Test
    void eachOrderStateHasItsPlace() {
        assertEquals(
                Map.of(
                        OrderStatus.SHIPPED, 307L,
                        OrderStatus.CANCELLED, 6L,
                        OrderStatus.FULFILLING, 6L,
                        OrderStatus.COMPLETED, 4L,
                        OrderStatus.ON_HOLD, 4L,
                        OrderStatus.DISPUTED, 3L),
                plan.orders().stream().collect(groupingBy(PlannedOrder::status, counting())));
    }

    @Test
    void theLastPaymentComesInToday() {
        assertEquals(
                TODAY,
                plan.receipts().stream()
                        .map(PlannedReceipt::received)
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    @Test
    void theManagerOfTheRegionHoldsCustomersWithoutASalesperson() {
        PlannedUser bondur = user("1102");
        assertEquals("Gerard Bondur", bondur.fullName());
        assertEquals(DemoRole.SALES_LEADER, bondur.role());
        assertEquals(
                22,
                plan.customers().stream()
                        .filter(c -> c.owner().equals(bondur.key()))
                        .count());
    }

    @Test
    void officesFormTheThreeBranchesOfTheSalesManagers() {
        Map<SourceKey, String> names =
                plan.departments().stream().collect(toMap(PlannedDepartment::key, PlannedDepartment::name));
        assertEquals(
                List.of(
                        "San Francisco under null led by user/1143",
                        "Paris under null led by user/1102",
                        "Sydney under null led by user/1088",
                        "Boston under San Francisco led by null",
                        "NYC under San Francisco led by null",
                        "Tokyo under Sydney led by null",
                        "London under Paris led by null"),
                plan.departments().stream()
                        .map(d -> d.name() + " under " + (d.parent() == null ? null : names.get(d.parent()))
                                + " led by " + d.leader())
                        .toList());
    }

    @Test
    void rolesFollowTheTitles() {
        assertEquals(
                Map.of(
                        DemoRole.DIRECTOR, 3L,
                        DemoRole.SALES_LEADER, 3L,
                        DemoRole.SALESPERSON, 15L,
                        DemoRole.AGENT, 2L),
                plan.users().stream().collect(groupingBy(PlannedUser::role, counting())));
        assertEquals(
                List.of("Tom King", "Yoshimi Kato"),
                plan.users().stream()
                        .filter(u -> u.role() == DemoRole.AGENT)
                        .map(PlannedUser::fullName)
                        .toList());
    }

    @Test
    void everyoneHasAnOwnSignInName() {
        assertEquals(
                23, plan.users().stream().map(PlannedUser::login).distinct().count());
        assertEquals("ghernande", user("1370").login());
        assertEquals("jfirrelli", user("1076").login());
        assertEquals("jufirrelli", user("1188").login());
        assertEquals("jufirrelli@classicmodelcars.com", user("1188").mail());
    }

    @Test
    void deadlinesAreSpreadAroundToday() {
        List<PlannedOpportunity> open =
                plan.opportunities().stream().filter(o -> o.stage().isOpen()).toList();
        assertTrue(open.stream()
                .allMatch(o -> o.expectedClose().isAfter(TODAY.minusDays(7))
                        && o.expectedClose().isBefore(TODAY.plusDays(110))));
        assertTrue(
                open.stream().allMatch(o -> o.nextStep() != null && o.amount().signum() > 0));
        assertTrue(plan.tasks().stream()
                .filter(t -> t.done() == null)
                .allMatch(t -> t.due().isAfter(TODAY.minusDays(7)) && t.due().isBefore(TODAY.plusDays(13))));
        assertTrue(plan.tasks().stream().filter(t -> t.due().equals(TODAY)).count() > 10);
    }

    @Test
    void ordersInEachTroubleHaveATicket() {
        Map<SourceKey, PlannedTicket> byOrder = plan.tickets().stream()
                .filter(t -> t.order() != null)
                .collect(toMap(t -> Objects.requireNonNull(t.order()), t -> t));
        Map<OrderStatus, TicketStatus> expected = Map.of(
                OrderStatus.DISPUTED, TicketStatus.IN_PROGRESS,
                OrderStatus.ON_HOLD, TicketStatus.PENDING,
                OrderStatus.COMPLETED, TicketStatus.CLOSED,
                OrderStatus.CANCELLED, TicketStatus.CLOSED);
        plan.orders().stream()
                .filter(o -> expected.containsKey(o.status()))
                .forEach(o -> assertEquals(
                        expected.get(o.status()), byOrder.get(o.key()).status(), o.key()::toString));
        assertTrue(plan.tickets().stream().allMatch(t -> (t.status() == TicketStatus.NEW) == (t.assignee() == null)));
    }

    @Test
    void whatWasDerivedLiesInThePastWithinOfficeHours() {
        Instant tonight = TODAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<SourceKey, PlannedUser> users = plan.users().stream().collect(toMap(PlannedUser::key, u -> u));
        plan.activities().forEach(a -> {
            assertTrue(a.started().isBefore(tonight), a.key()::toString);
            int hour = a.started().atZone(users.get(a.owner()).zone()).getHour();
            assertTrue(hour >= 9 && hour < 17, a.key()::toString);
        });
        plan.tickets()
                .forEach(t -> assertEquals(
                        t.messages(),
                        t.messages().stream()
                                .sorted(java.util.Comparator.comparing(PlannedTicket.Message::at))
                                .toList(),
                        t.key()::toString));
    }

    @Test
    void everyReferenceResolvesAndEveryKeyIsUnique() {
        Set<SourceKey> keys = new HashSet<>();
        keys().forEach(key -> assertTrue(keys.add(key), key::toString));
        references().filter(Objects::nonNull).forEach(key -> assertTrue(keys.contains(key), key::toString));
    }

    @Test
    void noTextKeepsAnUnfilledPlace() {
        Stream.of(
                        plan.activities().stream().flatMap(a -> Stream.of(a.subject(), a.content())),
                        plan.tasks().stream().map(PlannedTask::subject),
                        plan.opportunities().stream().map(PlannedOpportunity::name),
                        plan.tickets().stream()
                                .flatMap(t -> t.messages().stream().map(PlannedTicket.Message::text)))
                .flatMap(s -> s)
                .forEach(text -> assertTrue(!text.contains("{") && !text.contains("null") && !text.isBlank(), text));
    }

    private static Stream<SourceKey> keys() {
        return Stream.of(
                        plan.departments().stream().map(PlannedDepartment::key),
                        plan.users().stream().map(PlannedUser::key),
                        plan.queues().stream().map(TicketQueue::key),
                        plan.products().stream().map(PlannedProduct::key),
                        plan.customers().stream().map(PlannedCustomer::key),
                        plan.contacts().stream().map(PlannedContact::key),
                        plan.orders().stream().map(PlannedOrder::key),
                        plan.orders().stream().flatMap(o -> o.lines().stream().map(PlannedOrder.Line::key)),
                        plan.receipts().stream().map(PlannedReceipt::key),
                        plan.opportunities().stream().map(PlannedOpportunity::key),
                        plan.tasks().stream().map(PlannedTask::key),
                        plan.activities().stream().map(PlannedActivity::key),
                        plan.tickets().stream().map(PlannedTicket::key),
                        plan.tickets().stream()
                                .flatMap(t -> t.messages().stream().map(PlannedTicket.Message::key)))
                .flatMap(s -> s);
    }

    private static Stream<SourceKey> references() {
        return Stream.of(
                        plan.departments().stream().flatMap(d -> Stream.of(d.parent(), d.leader())),
                        plan.users().stream().flatMap(u -> Stream.of(u.department(), u.superior())),
                        plan.customers().stream().flatMap(c -> Stream.of(c.owner(), c.department())),
                        plan.contacts().stream().flatMap(c -> Stream.of(c.customer(), c.owner())),
                        plan.orders().stream().flatMap(o -> Stream.of(o.customer(), o.contact(), o.owner())),
                        plan.orders().stream().flatMap(o -> o.lines().stream().map(PlannedOrder.Line::product)),
                        plan.receipts().stream().flatMap(r -> Stream.of(r.customer(), r.owner())),
                        plan.opportunities().stream().flatMap(o -> Stream.of(o.customer(), o.order(), o.owner())),
                        plan.tasks().stream().flatMap(t -> Stream.of(t.customer(), t.about(), t.owner())),
                        plan.activities().stream().flatMap(a -> Stream.of(a.customer(), a.about(), a.owner())),
                        plan.tickets().stream()
                                .flatMap(t -> Stream.of(t.customer(), t.order(), t.assignee(), t.owner())))
                .flatMap(s -> s);
    }

    private static PlannedUser user(String employee) {
        return plan.users().stream()
                .filter(u -> u.key().key().equals(employee))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
