package org.kehu.common.customer.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.standing.HealthPart.Kind;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StandingRules RULES = StandingRules.of(null);

    private static CustomerFigures one(Purchases bought, int deals, String pipeline, Care care) {
        return new CustomerFigures(Ids.named("one"), bought, deals, new BigDecimal(pipeline), care, null, null);
    }

    private static CustomerFigures sized(@Nullable String size, @Nullable String industry, int deals, String pipeline) {
        return new CustomerFigures(
                Ids.named("one"), Purchases.NONE, deals, new BigDecimal(pipeline), Care.NONE, size, industry);
    }

    private static Purchases bought(@Nullable Integer beforeDaysAgo, int lastDaysAgo, int ever, int times) {
        LocalDate before = beforeDaysAgo == null ? null : TODAY.minusDays(beforeDaysAgo);
        LocalDate last = TODAY.minusDays(lastDaysAgo);
        return new Purchases(before == null ? last : before, before, last, last, ever, times, BigDecimal.TEN);
    }

    private static Care followed(int daysAgo) {
        return new Care(TODAY.minusDays(daysAgo), 0, 0, 0, 0, 0, null);
    }

    private static long day(int daysAgo) {
        return TODAY.minusDays(daysAgo).toEpochDay();
    }

    private static int activity(int daysAgo) {
        return Objects.requireNonNull(Health.of(one(Purchases.NONE, 0, "0", followed(daysAgo)), RULES, TODAY))
                .score();
    }

    private static String stage(Purchases bought, int deals, Care care) {
        return Lifecycle.of(one(bought, deals, "0", care), RULES, TODAY);
    }

    @Test
    void whoNeverBoughtGoesFromProspectToOpportunity() {
        assertEquals("PROSPECT", stage(Purchases.NONE, 0, Care.NONE));
        assertEquals("LEAD", stage(Purchases.NONE, 0, followed(900)));
        assertEquals("OPPORTUNITY", stage(Purchases.NONE, 1, Care.NONE));
    }

    @Test
    void whoBuysGoesFromFirstBuyerToLoyal() {
        assertEquals("FIRST_BUYER", stage(bought(null, 180, 1, 1), 1, Care.NONE));
        assertEquals("ACTIVE", stage(bought(200, 10, 3, 3), 0, Care.NONE));
        assertEquals("LOYAL", stage(bought(40, 10, 4, 4), 0, Care.NONE));
    }

    @Test
    void whoStaysAwayIsAtRiskThenLostAndWonBackByTheNextPurchase() {
        assertEquals("AT_RISK", stage(bought(220, 181, 9, 9), 0, Care.NONE));
        assertEquals("AT_RISK", stage(bought(400, 365, 9, 0), 0, Care.NONE));
        assertEquals("LOST", stage(bought(400, 366, 9, 0), 2, Care.NONE));
        assertEquals("WON_BACK", stage(bought(500, 20, 9, 1), 0, Care.NONE));
    }

    @Test
    void aLateInstalmentWinsNobodyBack() {
        LocalDate order = TODAY.minusDays(430);
        Purchases paid = new Purchases(
                order.minusDays(30), order.minusDays(30), order, TODAY.minusDays(5), 2, 2, BigDecimal.TEN);
        assertEquals("ACTIVE", stage(paid, 0, Care.NONE));
    }

    @Test
    void potentialAddsSizeDealsAndIndustry() {
        CrmRecord ledger = CrmRecord.blank(Ledger.TYPE, Ledger.ID).with(Ledger.FOCUS_INDUSTRIES, "Steel， 医疗");
        StandingRules rules = StandingRules.of(ledger);
        assertNull(Potential.of(sized(null, null, 0, "0"), rules));
        assertEquals("D", Potential.of(sized("S10", "Retail", 0, "0"), rules));
        assertEquals("C", Potential.of(sized("S10", " steel ", 0, "0"), rules));
        assertEquals("B", Potential.of(sized("S1000", "Retail", 0, "0"), rules));
        assertEquals("A", Potential.of(sized("S5000", "医疗", 1, "0"), rules));
        assertEquals("A", Potential.of(sized("S200", null, 1, "1000000"), rules));
    }

    @Test
    void aHealthOfNothingIsUnknown() {
        assertNull(Health.of(one(Purchases.NONE, 0, "0", Care.NONE), RULES, TODAY));
    }

    @Test
    void whatIsNotKnownIsLeftOutAndTheRestWeighsMore() {
        assertEquals(
                new Health(0, "RED", List.of(new HealthPart(Kind.ACTIVITY, 0, 25, day(180)))),
                Health.of(one(Purchases.NONE, 0, "0", followed(180)), RULES, TODAY));
        assertEquals(
                new Health(
                        86, // (2500 + 1500 + 750) / 55
                        "GREEN",
                        List.of(
                                new HealthPart(Kind.ACTIVITY, 100, 25, day(14)),
                                new HealthPart(Kind.COMPLAINTS, 100, 15, 0),
                                new HealthPart(Kind.LOYALTY, 50, 15, 2))),
                Health.of(one(bought(40, 10, 2, 2), 0, "0", followed(14)), RULES, TODAY));
    }

    @Test
    void aFollowUpLosesByTheMonthAndNotEachDay() {
        assertEquals(
                List.of(100, 100, 81, 81, 63, 9, 9, 0),
                Stream.of(0, 43, 44, 73, 74, 164, 179, 180)
                        .map(StandingTest::activity)
                        .toList());
    }

    @Test
    void complaintsAndLatePaymentsMakeAHealthPoor() {
        Care care = new Care(TODAY.minusDays(127), 2, 3, 9, 4, 1, 20);
        Health health = Health.of(one(bought(300, 10, 9, 8), 0, "0", care), RULES, TODAY);
        assertEquals(
                new Health(
                        36, // (500 + 1125 + 500 + 0 + 1500) / 100
                        "RED",
                        List.of(
                                new HealthPart(Kind.SATISFACTION, 20, 25, 20),
                                new HealthPart(Kind.ACTIVITY, 45, 25, day(127)),
                                new HealthPart(Kind.PAYMENT, 25, 20, 25),
                                new HealthPart(Kind.COMPLAINTS, 0, 15, 5),
                                new HealthPart(Kind.LOYALTY, 100, 15, 8))),
                health);
    }

    @Test
    void partsComeBackAsTheyWereAndUnknownOnesAreLeftOut() {
        List<HealthPart> parts =
                List.of(new HealthPart(Kind.ACTIVITY, 50, 25, 97), new HealthPart(Kind.COMPLAINTS, 0, 15, 5));
        assertEquals("ACTIVITY 50 25 97;COMPLAINTS 0 15 5", HealthParts.write(parts));
        assertEquals(parts, HealthParts.read("ACTIVITY 50 25 97;LUCK 1 1 1;COMPLAINTS 0 15 5;PAYMENT x 1 1;broken"));
        assertEquals(List.of(), HealthParts.read(null));
    }
}
