package org.kehu.common.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency and, once the door has seen it, in the ledger's base currency at the day's rate. Equality leaves the
 * base out: two sides with different rates still mean the same money.
 *
 * @param currency ISO 4217 code
 * @param base amount in base currency, four decimals at most; null until the door filled it in
 */
public record Money(
        BigDecimal amount, String currency, @Nullable BigDecimal base) {
    static final int SCALE = 4;

    public Money {
        amount = normal(amount);
        base = base == null ? null : normal(base);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency, null);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public Money withBase(BigDecimal inBase) {
        return new Money(amount, currency, inBase);
    }

    /** Amount times a count, without a base: the door fills it in again. */
    public Money times(BigDecimal factor) {
        return of(amount.multiply(factor), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return of(amount.add(other.amount), currency);
    }

    /** Whether it is the same money; the base amount follows from it and the day's rate. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && amount.equals(that.amount) && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static BigDecimal normal(BigDecimal value) {
        return normal(value, SCALE);
    }

    static BigDecimal normal(BigDecimal value, int decimals) {
        BigDecimal scaled = value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_EVEN) : value;
        BigDecimal stripped = scaled.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
