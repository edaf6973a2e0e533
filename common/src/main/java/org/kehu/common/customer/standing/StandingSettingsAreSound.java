package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Weights add up, bounds rise, and nobody is lost before he is at risk. */
public final class StandingSettingsAreSound implements RecordRule {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String type() {
        return Ledger.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        return Stream.of(
                        adding(after, Ledger.GRADE_WEIGHTS, StandingRules.SCORES, true),
                        adding(after, Ledger.GRADE_SHARES, StandingRules.SCORES, false),
                        adding(after, Ledger.HEALTH_WEIGHTS, HealthPart.Kind.values().length, true),
                        rising(after, Ledger.RECENCY_CUTS, StandingRules.CUTS),
                        rising(after, Ledger.FREQUENCY_CUTS, StandingRules.CUTS),
                        rising(after, Ledger.MONETARY_CUTS, StandingRules.CUTS),
                        rising(after, Ledger.HEALTH_BOUNDS, 2),
                        lostAfterRisk(after))
                .filter(Objects::nonNull)
                .toList();
    }

    /** To 100, or to no more. */
    private static @Nullable Violation adding(CrmRecord ledger, Field<String> field, int many, boolean whole) {
        return checked(ledger, field, many, numbers -> {
            int least = NumberList.sum(numbers).compareTo(ALL);
            return least == 0 || (least < 0 && !whole)
                    ? null
                    : Violation.of(
                            field,
                            "not_a_hundred",
                            NumberList.sum(numbers).toPlainString(),
                            String.valueOf(field.initial()));
        });
    }

    private static @Nullable Violation rising(CrmRecord ledger, Field<String> field, int many) {
        return checked(
                ledger,
                field,
                many,
                numbers -> NumberList.rises(numbers)
                        ? null
                        : Violation.of(field, "does_not_rise", ledger.require(field), String.valueOf(field.initial())));
    }

    private interface Check {
        @Nullable Violation of(List<BigDecimal> numbers);
    }

    private static @Nullable Violation checked(CrmRecord ledger, Field<String> field, int many, Check check) {
        String text = ledger.get(field);
        if (text == null) {
            return null;
        }
        try {
            return check.of(NumberList.read(text, many));
        } catch (BadValue e) {
            return new Violation(e.code(), field.name(), e.arguments());
        }
    }

    /** As the rules read them: one that is not set is as it was at first. */
    private static BigDecimal days(CrmRecord ledger, Field<BigDecimal> field) {
        BigDecimal set = ledger.get(field);
        return set == null ? Objects.requireNonNull(field.initial()) : set;
    }

    private static @Nullable Violation lostAfterRisk(CrmRecord ledger) {
        BigDecimal lost = days(ledger, Ledger.LOST_DAYS);
        BigDecimal risk = days(ledger, Ledger.RISK_DAYS);
        return lost.compareTo(risk) > 0
                ? null
                : Violation.of(Ledger.LOST_DAYS, "lost_before_risk", lost.toPlainString(), risk.toPlainString());
    }
}
