package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The purchases of one customer, as far as the reader may see them. Amounts are in base currency, null where they may not be read.
 *
 * @param counted what was ordered in all; drafts, rejected and cancelled orders are no purchases. What was returned lessens
 *     the sum and is not counted
 * @param lately what was ordered within a year
 * @param quarters those of the last three years, the oldest first
 */
public record Purchases(
        Total counted,
        @Nullable BigDecimal lately,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Total received,
        List<Favourite> products,
        List<Quarter> quarters) {
    static final Purchases NONE = new Purchases(Total.NONE, null, null, null, Total.NONE, List.of(), List.of());
    private static final int SHOWN = 5;

    /**
     * @param valued how many of them have an amount in base currency: the others are not in the sum
     * @param sum null if it may not be read
     */
    public record Total(long count, long valued, @Nullable BigDecimal sum) {
        static final Total NONE = new Total(0, 0, null);

        /** As many, with another sum. */
        Total of(@Nullable BigDecimal other) {
            return new Total(count, valued, other);
        }
    }

    /** @param amount null if it may not be read */
    public record Favourite(
            UUID product,
            String name,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal quantity) {}

    /** @param amount null if it may not be read */
    public record Quarter(
            LocalDate begin, long orders, @Nullable BigDecimal amount) {
        LocalDate end() {
            return begin.plusMonths(3).minusDays(1);
        }
    }

    /** (last − first) ÷ (orders − 1), of one digit; null with fewer than two orders. */
    public @Nullable BigDecimal meanDays() {
        if (first == null || last == null || counted.count() < 2) {
            return null;
        }
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last))
                .divide(BigDecimal.valueOf(counted.count() - 1), 1, RoundingMode.HALF_UP);
    }

    /** The products that most was spent on, the first first; none where amounts may not be read. */
    public List<Favourite> byAmount() {
        return products.stream()
                .filter(one -> one.amount() != null)
                .sorted(Comparator.comparing((Favourite one) -> orNothing(one.amount()), Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** The products that most pieces were bought of. */
    public List<Favourite> byNumber() {
        return products.stream()
                .filter(one -> one.quantity() != null)
                .sorted(Comparator.comparing((Favourite one) -> orNothing(one.quantity()), Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** Of all products together. */
    public BigDecimal wholeAmount() {
        return products.stream().map(one -> orNothing(one.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of all products together. */
    public BigDecimal wholeNumber() {
        return products.stream().map(one -> orNothing(one.quantity())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal orNothing(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
