package org.kehu.common.marketing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.command.Actor;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;

/** A book through the door, on 2 March 2026. */
class BookGradingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID bolt = company.customer(ANNA, "Bolt");
    private final UUID hubcap = company.product("Hubcap");
    private final List<UUID> written = new ArrayList<>();

    private void order(String name, UUID customer, LocalDate day, String amount) {
        FieldValues order = FieldValues.of(Order.TYPE)
                .with(Order.CUSTOMER, customer)
                .with(Order.STATE, "COMPLETED")
                .with(Order.ORDERED_ON, day)
                .with(Order.OWNER, ANNA);
        FieldValues line = company.line(Ids.named(name), hubcap, "1", Money.of(amount, "CNY"))
                .with(OrderLine.POSITION, BigDecimal.ONE);
        company.ledger.must(
                ADMIN,
                new ImportRecord(Ids.named(name), order, "b"),
                new ImportRecord(Ids.named(name + " line"), line, "b"));
    }

    /** The ledger in memory has only first pages. */
    private List<CrmRecord> page(RecordQuery query) {
        List<CrmRecord> all = company.ledger.transact(tx -> tx.list(query.limit(Page.MOST)));
        Page.Place after = query.page().after();
        int from = 0;
        while (after != null && !all.get(from++).id().equals(after.id())) {
            continue;
        }
        return all.stream()
                .skip(from + query.page().skip())
                .limit(query.page().size())
                .toList();
    }

    private int grade() {
        return grade(0);
    }

    private int grade(int daysLater) {
        written.clear();
        Instant now = company.ledger.now().plus(daysLater, ChronoUnit.DAYS);
        StandingRules rules = StandingRules.of(company.get(Ledger.TYPE, Ledger.ID));
        return new BookGrading(this::page, rules, LocalDate.ofInstant(now, ZONE), ZONE, now)
                .run(changes -> changes.forEach(change -> {
                    written.add(change.record().id());
                    company.ledger.must(Actor.SYSTEM.user(), change.command());
                }));
    }

    private List<Object> standing(UUID customer) {
        CrmRecord now = company.get(Customer.TYPE, customer);
        return Arrays.asList(
                now.get(Customer.GRADE),
                now.get(Customer.LIFECYCLE),
                now.get(Customer.BOUGHT_TIMES),
                now.get(Customer.BOUGHT_SUM),
                now.get(Customer.VALUE),
                now.get(Customer.HEALTH_STATE));
    }

    @Test
    void aBookIsGradedAndOnlyWhatComesOutOtherwiseIsWritten() {
        order("first", acme, LocalDate.of(2026, 2, 20), "60000");
        order("second", acme, LocalDate.of(2026, 2, 25), "1000");
        assertEquals(2, grade());
        assertEquals(
                Arrays.asList(
                        "B", "ACTIVE", BigDecimal.valueOf(2), Money.of("61000", "CNY"), new BigDecimal("3.3"), "GREEN"),
                standing(acme));
        assertEquals(Arrays.asList("D", "PROSPECT", null, null, null, null), standing(bolt));
        grade();
        assertEquals(List.of(), written);
        order("third", bolt, LocalDate.of(2026, 3, 1), "1");
        grade();
        assertEquals(List.of(bolt), written.stream().filter(bolt::equals).toList());
        assertEquals("FIRST_BUYER", standing(bolt).get(1));
    }

    @Test
    void aBookInWhichNothingHappensIsNotWrittenEachNight() {
        order("first", acme, LocalDate.of(2026, 2, 20), "60000");
        Instant followed = Instant.parse("2026-02-10T02:00:00Z");
        company.ledger.must(
                ANNA,
                new LogActivity(
                        Ids.named("visit"),
                        FieldValues.of(Activity.TYPE)
                                .with(Activity.KIND, "VISIT")
                                .with(Activity.SUBJECT, "Seen")
                                .with(Activity.STARTED_AT, followed)
                                .with(Activity.CUSTOMER, acme)));
        grade();
        assertTrue(
                company.get(Customer.TYPE, acme).require(Customer.HEALTH_PARTS).startsWith("ACTIVITY 100 25 20494"));
        for (int days = 1; days <= 3; days++) {
            grade(days);
            assertEquals(List.of(), written);
        }
        grade(180);
        assertEquals(List.of(acme), written);
        assertEquals(
                Arrays.asList("AT_RISK", "RED"),
                List.of(standing(acme).get(1), standing(acme).get(5)));
        grade(181);
        assertEquals(List.of(), written);
    }

    @Test
    void whatSomebodySetStaysWhileTheFiguresGoOn() {
        grade();
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", null));
        order("first", acme, LocalDate.of(2026, 2, 20), "60000");
        grade();
        CrmRecord now = company.get(Customer.TYPE, acme);
        assertEquals("A", now.get(Customer.GRADE));
        assertEquals("B", now.get(Customer.RULE_GRADE));
        assertEquals("FIRST_BUYER", now.get(Customer.LIFECYCLE));
    }

    @Test
    void moreThanAPageOfCustomersIsGraded() {
        for (int i = 0; i < 450; i++) {
            company.customer(ANNA, "Customer " + i);
        }
        assertEquals(452, grade());
        assertEquals(452, written.size());
    }
}
