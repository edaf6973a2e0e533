package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Grades a book: recency, frequency and amount become scores, by fifths of all who have bought, or by fixed bounds while those
 * are few; the scores make a value, and places by value the letters.
 */
public final class Grading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final StandingRules rules;
    private final LocalDate today;

    public Grading(StandingRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** Grades by customer, of those who have bought. */
    public Map<UUID, Grade> of(Collection<CustomerFigures> book) {
        List<CustomerFigures> buyers =
                book.stream().filter(CustomerFigures::hasBought).toList();
        Map<UUID, Grade> scored = new HashMap<>();
        Scoring scoring = buyers.size() < rules.fewBuyers() ? fixed() : fifths(buyers);
        for (CustomerFigures one : buyers) {
            scored.put(one.customer(), scoring.of(one));
        }
        Ranks places = new Ranks(scored.values().stream().map(Grade::value).toList());
        scored.replaceAll((customer, grade) -> lettered(grade, places));
        return scored;
    }

    private interface Scoring {
        Grade of(CustomerFigures one);
    }

    private Scoring fixed() {
        return one -> grade(
                rules.recency().less(days(one)),
                rules.frequency().more(times(one)),
                rules.monetary().more(one.bought().sum()));
    }

    private Scoring fifths(List<CustomerFigures> buyers) {
        Ranks recency = new Ranks(buyers.stream().map(one -> days(one).negate()).toList());
        Ranks frequency = new Ranks(buyers.stream().map(Grading::times).toList());
        Ranks monetary =
                new Ranks(buyers.stream().map(one -> one.bought().sum()).toList());
        return one -> grade(
                recency.fifth(days(one).negate()),
                frequency.fifth(times(one)),
                monetary.fifth(one.bought().sum()));
    }

    private BigDecimal days(CustomerFigures one) {
        LocalDate last = Objects.requireNonNull(one.bought().last());
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(last, today)));
    }

    private static BigDecimal times(CustomerFigures one) {
        return BigDecimal.valueOf(one.bought().times());
    }

    private Grade grade(int recency, int frequency, int monetary) {
        BigDecimal value = BigDecimal.ZERO;
        int[] scores = {recency, frequency, monetary};
        for (int i = 0; i < scores.length; i++) {
            value = value.add(rules.weights().get(i).multiply(BigDecimal.valueOf(scores[i])));
        }
        return new Grade(recency, frequency, monetary, value.divide(HUNDRED, 2, RoundingMode.HALF_UP), Grade.LEAST);
    }

    private Grade lettered(Grade grade, Ranks places) {
        BigDecimal upTo = BigDecimal.ZERO;
        for (int i = 0; i < rules.shares().size(); i++) {
            upTo = upTo.add(rules.shares().get(i));
            if (places.isAmongFirst(upTo, grade.value())) {
                String letter = String.valueOf((char) ('A' + i));
                return new Grade(grade.recency(), grade.frequency(), grade.monetary(), grade.value(), letter);
            }
        }
        return grade;
    }
}
