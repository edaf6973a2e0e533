package org.kehu.common.customer.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordPatch;

/** What all the rules say of one customer, as fields of its record. */
public final class Standing {
    private static final List<Field<?>> FIGURES = List.of(
            Customer.BOUGHT_ON,
            Customer.BOUGHT_TIMES,
            Customer.BOUGHT_SUM,
            Customer.RECENCY,
            Customer.FREQUENCY,
            Customer.MONETARY,
            Customer.VALUE,
            Customer.POTENTIAL,
            Customer.HEALTH,
            Customer.HEALTH_STATE,
            Customer.HEALTH_PARTS);

    /** What the rules set: the figures, and the grade and the stage that follow from them. */
    public static final List<Field<?>> FIELDS = java.util.stream.Stream.concat(
                    FIGURES.stream(), java.util.stream.Stream.of(Customer.RULE_GRADE, Customer.RULE_LIFECYCLE))
            .toList();

    private Standing() {}

    /** @param grade null of one that has never bought */
    public static FieldValues values(
            CustomerFigures figures, @Nullable Grade grade, StandingRules rules, LocalDate today) {
        Purchases bought = figures.bought();
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.BOUGHT_ON, bought.last())
                .with(Customer.RULE_GRADE, grade == null ? Grade.LEAST : grade.letter())
                .with(Customer.RULE_LIFECYCLE, Lifecycle.of(figures, rules, today))
                .with(Customer.POTENTIAL, Potential.of(figures, rules));
        if (grade != null) {
            values = values.with(Customer.BOUGHT_TIMES, java.math.BigDecimal.valueOf(bought.times()))
                    .with(Customer.BOUGHT_SUM, Money.of(bought.sum(), rules.currency()))
                    .with(Customer.RECENCY, java.math.BigDecimal.valueOf(grade.recency()))
                    .with(Customer.FREQUENCY, java.math.BigDecimal.valueOf(grade.frequency()))
                    .with(Customer.MONETARY, java.math.BigDecimal.valueOf(grade.monetary()))
                    .with(Customer.VALUE, grade.value());
        }
        Health health = Health.of(figures, rules, today);
        return health == null
                ? values
                : values.with(Customer.HEALTH, java.math.BigDecimal.valueOf(health.score()))
                        .with(Customer.HEALTH_STATE, health.state())
                        .with(Customer.HEALTH_PARTS, HealthParts.write(health.parts()));
    }

    /** What becomes of the record, null if nothing does. */
    public static @Nullable RecordPatch patch(CrmRecord customer, FieldValues values, LocalDate today, Instant now) {
        RecordPatch.Draft patch = RecordPatch.update(customer);
        FIGURES.forEach(field -> set(patch, field, values));
        Held.grade().settle(customer, patch, values.get(Customer.RULE_GRADE), today);
        Held.lifecycle().settle(customer, patch, values.get(Customer.RULE_LIFECYCLE), today);
        return patch.done().changes().isEmpty()
                ? null
                : patch.set(Customer.GRADED_AT, now).done();
    }

    private static <V> void set(RecordPatch.Draft patch, Field<V> field, FieldValues values) {
        patch.set(field, values.get(field));
    }
}
