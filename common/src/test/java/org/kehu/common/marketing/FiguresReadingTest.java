package org.kehu.common.marketing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.standing.Care;
import org.kehu.common.customer.standing.CustomerFigures;
import org.kehu.common.customer.standing.Purchases;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.service.Ticket;

class FiguresReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ACME = Ids.named("Acme");
    private static final UUID OTHER = Ids.named("Other");
    private final List<CrmRecord> records = new ArrayList<>();

    private static CrmRecord customer(UUID id) {
        return CrmRecord.blank(Customer.TYPE, id);
    }

    private CrmRecord order(String state, LocalDate day, String amount, String currency, String base) {
        CrmRecord order = CrmRecord.blank(Order.TYPE, Ids.named("order " + records.size()))
                .with(Order.CUSTOMER, ACME)
                .with(Order.STATE, state)
                .with(Order.ORDERED_ON, day)
                .with(Order.TOTAL, Money.of(amount, currency).withBase(new BigDecimal(base)));
        records.add(order);
        return order;
    }

    private void receipt(LocalDate day, String amount, UUID order) {
        receipt(day, Money.of(amount, "CNY").withBase(new BigDecimal(amount)), order);
    }

    private void receipt(LocalDate day, Money amount, UUID order) {
        records.add(CrmRecord.blank(Receipt.TYPE, Ids.named("receipt " + records.size()))
                .with(Receipt.CUSTOMER, ACME)
                .with(Receipt.RECEIVED_ON, day)
                .with(Receipt.AMOUNT, amount)
                .with(Receipt.ORDER, order));
    }

    private void ticket(String kind, String state) {
        records.add(CrmRecord.blank(Ticket.TYPE, Ids.named("ticket " + records.size()))
                .with(Ticket.CUSTOMER, ACME)
                .with(Ticket.KIND, kind)
                .with(Ticket.STATE, state));
    }

    private void deal(String status, String base) {
        records.add(CrmRecord.blank(Opportunity.TYPE, Ids.named("deal " + records.size()))
                .with(Opportunity.CUSTOMER, ACME)
                .with(Opportunity.STATUS, status)
                .with(Opportunity.AMOUNT, Money.of("1", "USD").withBase(new BigDecimal(base))));
    }

    /** A page of what the query names, whose filter is on the customers alone. */
    private List<CrmRecord> page(RecordQuery query) {
        Set<Object> customers = ((Filter.In) query.filter()).values();
        return records.stream()
                .filter(one -> one.type().name().equals(query.type()))
                .filter(one -> customers.contains(one.get(link(one))))
                .skip(query.page().skip())
                .limit(query.page().size())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static org.kehu.common.record.Field<UUID> link(CrmRecord one) {
        return (org.kehu.common.record.Field<UUID>) one.type().field("customer");
    }

    private List<CustomerFigures> read(CrmRecord... customers) {
        return new FiguresReading(this::page, StandingRules.of(null), TODAY, ZoneId.of("Asia/Shanghai"))
                .of(List.of(customers));
    }

    @Test
    void whoHasNothingHasNoFigures() {
        assertEquals(
                List.of(new CustomerFigures(OTHER, Purchases.NONE, 0, BigDecimal.ZERO, Care.NONE, null, null)),
                read(customer(OTHER)));
    }

    @Test
    void placedOrdersCountInBaseCurrency() {
        order("COMPLETED", LocalDate.of(2024, 1, 5), "7", "CNY", "7");
        order("COMPLETED", LocalDate.of(2025, 3, 2), "100", "USD", "710");
        order("SHIPPED", LocalDate.of(2026, 2, 1), "50", "CNY", "50");
        for (String state : List.of("DRAFT", "REJECTED", "CANCELLED")) {
            order(state, LocalDate.of(2026, 3, 1), "9999", "CNY", "9999");
        }
        assertEquals(
                new Purchases(
                        LocalDate.of(2024, 1, 5),
                        LocalDate.of(2025, 3, 2),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 1),
                        3,
                        2,
                        new BigDecimal("760")),
                read(customer(ACME), customer(OTHER)).get(0).bought());
    }

    @Test
    void aReturnLessensTheSumAndIsNoPurchase() {
        order("COMPLETED", LocalDate.of(2026, 1, 5), "70", "CNY", "70");
        order("COMPLETED", LocalDate.of(2026, 2, 5), "-30", "CNY", "-30");
        assertEquals(
                new Purchases(
                        LocalDate.of(2026, 1, 5),
                        null,
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 5),
                        1,
                        1,
                        new BigDecimal("40")),
                read(customer(ACME)).get(0).bought());
    }

    @Test
    void moneyReceivedIsALastPurchaseToo() {
        receipt(LocalDate.of(2026, 2, 20), "5", Ids.named("elsewhere"));
        assertEquals(
                new Purchases(null, null, null, LocalDate.of(2026, 2, 20), 0, 0, BigDecimal.ZERO),
                read(customer(ACME)).get(0).bought());
    }

    private UUID shippedDollars() {
        CrmRecord order = order("COMPLETED", LocalDate.of(2025, 11, 1), "1000", "USD", "7200");
        records.set(records.indexOf(order), order.with(Order.SHIPPED_ON, LocalDate.of(2025, 11, 5)));
        return order.id();
    }

    private static Money dollars(String amount, String base) {
        return Money.of(amount, "USD").withBase(new BigDecimal(base));
    }

    @Test
    void whatIsPaidInTheOrdersCurrencyIsPaidWhateverTheRate() {
        receipt(LocalDate.of(2025, 12, 1), dollars("1000", "7100"), shippedDollars());
        Care care = read(customer(ACME)).get(0).care();
        assertEquals(List.of(1, 1), List.of(care.due(), care.inTime()));
    }

    @Test
    void whatIsPaidInAnotherCurrencyCountsAsBaseCurrency() {
        UUID order = shippedDollars();
        receipt(LocalDate.of(2025, 12, 1), dollars("600", "4500"), order);
        receipt(LocalDate.of(2025, 12, 2), "2879", order);
        assertEquals(0, read(customer(ACME)).get(0).care().inTime());
        receipt(LocalDate.of(2025, 12, 3), "1", order);
        assertEquals(1, read(customer(ACME)).get(0).care().inTime());
    }

    @Test
    void moreThanAPageIsReadToItsEnd() {
        for (int i = 0; i < 1001; i++) {
            order("COMPLETED", LocalDate.of(2026, 1, 1), "1", "CNY", "1");
        }
        assertEquals(1001, read(customer(ACME)).get(0).bought().times());
    }

    @Test
    void openDealsComplaintsAndPaymentsAreCounted() {
        deal("OPEN", "7");
        deal("OPEN", "8");
        deal("LOST", "1000");
        ticket("COMPLAINT", "NEW");
        ticket("FAULT", "PENDING");
        ticket("COMPLAINT", "RESOLVED");
        LocalDate shipped = LocalDate.of(2025, 11, 1);
        CrmRecord paid = order("SHIPPED", shipped, "10", "CNY", "10").with(Order.SHIPPED_ON, shipped);
        CrmRecord late = order("SHIPPED", shipped, "10", "CNY", "10").with(Order.SHIPPED_ON, shipped);
        CrmRecord young = order("SHIPPED", TODAY, "10", "CNY", "10").with(Order.SHIPPED_ON, TODAY);
        records.removeIf(one -> Set.of(paid.id(), late.id(), young.id()).contains(one.id()));
        records.addAll(List.of(paid, late, young));
        receipt(shipped.plusDays(60), "10", paid.id());
        receipt(shipped.plusDays(61), "10", late.id());
        CustomerFigures figures = read(customer(ACME)
                        .with(Customer.LAST_FOLLOWED_AT, Instant.parse("2026-02-27T20:00:00Z")))
                .get(0);
        assertEquals(new BigDecimal("15"), figures.pipeline());
        assertEquals(2, figures.openDeals());
        assertEquals(new Care(LocalDate.of(2026, 2, 28), 1, 1, 3, 2, 1, null), figures.care());
    }
}
