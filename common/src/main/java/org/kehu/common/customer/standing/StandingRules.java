package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * By what customers are graded, as the ledger's settings say; the same on both sides.
 *
 * @param months length of the window in which purchases count
 * @param weights percent of recency, frequency and amount
 * @param shares percent of buyers that get A, B and C
 * @param fewBuyers below so many, scores go by fixed bounds
 * @param healthWeights percent, in the order of {@link HealthPart.Kind}
 */
public record StandingRules(
        String currency,
        int months,
        List<BigDecimal> weights,
        List<BigDecimal> shares,
        long fewBuyers,
        Cuts recency,
        Cuts frequency,
        Cuts monetary,
        Set<String> focus,
        int loyalOrders,
        int riskDays,
        int lostDays,
        List<Integer> healthWeights,
        int yellow,
        int green) {
    static final int SCORES = 3;
    static final int CUTS = 4;

    /** @param ledger the record of the settings, null before there is one */
    public static StandingRules of(@Nullable CrmRecord ledger) {
        Settings settings = new Settings(ledger);
        List<BigDecimal> bounds = settings.numbers(Ledger.HEALTH_BOUNDS, 2);
        return new StandingRules(
                settings.value(Ledger.BASE_CURRENCY),
                settings.number(Ledger.GRADE_WINDOW),
                settings.numbers(Ledger.GRADE_WEIGHTS, SCORES),
                settings.numbers(Ledger.GRADE_SHARES, SCORES),
                settings.number(Ledger.GRADE_BOOK),
                new Cuts(settings.numbers(Ledger.RECENCY_CUTS, CUTS)),
                new Cuts(settings.numbers(Ledger.FREQUENCY_CUTS, CUTS)),
                new Cuts(settings.numbers(Ledger.MONETARY_CUTS, CUTS)),
                settings.words(),
                settings.number(Ledger.LOYAL_ORDERS),
                settings.number(Ledger.RISK_DAYS),
                settings.number(Ledger.LOST_DAYS),
                settings.numbers(Ledger.HEALTH_WEIGHTS, HealthPart.Kind.values().length).stream()
                        .map(BigDecimal::intValue)
                        .toList(),
                bounds.get(0).intValue(),
                bounds.get(1).intValue());
    }

    boolean isFocus(String industry) {
        return focus.contains(industry.strip().toLowerCase(Locale.ROOT));
    }

    private record Settings(@Nullable CrmRecord ledger) {

        <V> V value(Field<V> field) {
            V set = ledger == null ? null : ledger.get(field);
            return Objects.requireNonNull(set == null ? field.initial() : set);
        }

        int number(Field<BigDecimal> field) {
            return value(field).intValue();
        }

        List<BigDecimal> numbers(Field<String> field, int many) {
            return NumberList.read(value(field), many);
        }

        Set<String> words() {
            String set = ledger == null ? null : ledger.get(Ledger.FOCUS_INDUSTRIES);
            return Arrays.stream((set == null ? "" : set).split("[,，、]"))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
