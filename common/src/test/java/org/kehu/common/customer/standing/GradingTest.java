package org.kehu.common.customer.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;

class GradingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StandingRules RULES = StandingRules.of(null);
    private static final StandingRules FIFTHS =
            StandingRules.of(CrmRecord.blank(Ledger.TYPE, Ledger.ID).with(Ledger.GRADE_BOOK, BigDecimal.ZERO));

    private static CustomerFigures buyer(String name, int daysAgo, int times, String sum) {
        LocalDate last = TODAY.minusDays(daysAgo);
        Purchases bought = new Purchases(last, null, last, last, times, times, new BigDecimal(sum));
        return new CustomerFigures(Ids.named(name), bought, 0, BigDecimal.ZERO, Care.NONE, null, null);
    }

    private static CustomerFigures stranger(String name) {
        return new CustomerFigures(Ids.named(name), Purchases.NONE, 0, BigDecimal.ZERO, Care.NONE, null, null);
    }

    private static Map<UUID, Grade> graded(StandingRules rules, List<CustomerFigures> book) {
        return new Grading(rules, TODAY).of(book);
    }

    @Test
    void anEmptyBookHasNoGrades() {
        assertEquals(Map.of(), graded(RULES, List.of()));
        assertEquals(Map.of(), graded(FIFTHS, List.of(stranger("one"))));
    }

    @Test
    void oneBuyerStandsInTheMiddleOfItself() {
        assertEquals(
                Map.of(Ids.named("one"), new Grade(3, 3, 3, new BigDecimal("3.00"), "B")),
                graded(FIFTHS, List.of(buyer("one", 10, 1, "5"), stranger("two"))));
    }

    @Test
    void aSmallBookIsScoredByFixedBounds() {
        assertEquals(
                Map.of(
                        Ids.named("fresh"), new Grade(5, 5, 5, new BigDecimal("5.00"), "B"),
                        Ids.named("stale"), new Grade(1, 1, 1, new BigDecimal("1.00"), "C")),
                graded(RULES, List.of(buyer("fresh", 30, 10, "1000000"), buyer("stale", 366, 0, "9999.99"))));
    }

    @Test
    void boundsBelongToTheBetterScore() {
        Grade one = graded(RULES, List.of(buyer("one", 31, 2, "10000"))).get(Ids.named("one"));
        assertEquals(List.of(4, 2, 2), List.of(one.recency(), one.frequency(), one.monetary()));
        assertEquals(new BigDecimal("2.60"), one.value());
    }

    @Test
    void aLargeBookIsScoredByFifthsAndGradedByShares() {
        List<CustomerFigures> book = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            book.add(buyer("c" + i, 400 - i, i + 1, "" + (i + 1) * 100));
        }
        Map<UUID, Grade> grades = graded(RULES, book);
        assertEquals(new Grade(5, 5, 5, new BigDecimal("5.00"), "A"), grades.get(Ids.named("c199")));
        assertEquals(new Grade(1, 1, 1, new BigDecimal("1.00"), "D"), grades.get(Ids.named("c0")));
        assertEquals(
                Map.of("A", 40L, "B", 80L, "C", 40L, "D", 40L),
                grades.values().stream()
                        .collect(Collectors.groupingBy(Grade::letter, TreeMap::new, Collectors.counting())));
    }

    @Test
    void equalBuyersGetTheSameScoresAndGrade() {
        List<CustomerFigures> book = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            book.add(buyer("c" + i, 50, 2, "100"));
        }
        assertEquals(
                List.of(new Grade(3, 3, 3, new BigDecimal("3.00"), "B")),
                graded(RULES, book).values().stream().distinct().toList());
    }

    @Test
    void theScoresAreWeighedAsTheSettingsSay() {
        CrmRecord ledger = CrmRecord.blank(Ledger.TYPE, Ledger.ID)
                .with(Ledger.GRADE_WEIGHTS, "100，0，0")
                .with(Ledger.GRADE_SHARES, "0, 0, 100");
        assertEquals(
                new Grade(2, 5, 1, new BigDecimal("2.00"), "C"),
                graded(StandingRules.of(ledger), List.of(buyer("one", 200, 12, "0")))
                        .get(Ids.named("one")));
    }

    @Test
    void aDayAheadIsToday() {
        assertEquals(
                5,
                graded(RULES, List.of(buyer("one", -3, 1, "1")))
                        .get(Ids.named("one"))
                        .recency());
    }
}
