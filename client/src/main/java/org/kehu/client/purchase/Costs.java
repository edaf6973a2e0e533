package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Activity;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.query.Filter;
import org.kehu.common.sales.Receipt;

/**
 * What was put into a customer, beside what came back.
 *
 * @param hours of costs to serve; null if they may not be read
 * @param talking hours of activities; null if they may not be read
 */
record Costs(
        Purchases.Total money,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal talking,
        Purchases.Total back) {
    static final Costs NONE = new Costs(Purchases.Total.NONE, null, null, Purchases.Total.NONE);
    static final Set<String> TYPES = Set.of("serviceCost", "activity", "receipt");
    private static final BigDecimal AN_HOUR = BigDecimal.valueOf(60);

    static boolean isAllowed(RecordDesk desk) {
        return new Sums(desk).mayRead(ServiceCost.TYPE, ServiceCost.CUSTOMER);
    }

    static Filter costs(UUID customer) {
        return Filter.eq(ServiceCost.CUSTOMER, customer);
    }

    static Filter activities(UUID customer) {
        return Filter.and(Filter.eq(Activity.CUSTOMER, customer), Filter.not(Filter.empty(Activity.MINUTES)));
    }

    static Filter receipts(UUID customer) {
        return Filter.eq(Receipt.CUSTOMER, customer);
    }

    static Costs read(RecordDesk desk, UUID customer) {
        Sums sums = new Sums(desk);
        if (!isAllowed(desk)) {
            return NONE;
        }
        BigDecimal minutes = sums.mayRead(Activity.TYPE, Activity.CUSTOMER)
                ? sums.sum(Activity.TYPE, Filter.eq(Activity.CUSTOMER, customer), Activity.MINUTES)
                : null;
        return new Costs(
                sums.total(ServiceCost.TYPE, costs(customer), ServiceCost.AMOUNT),
                sums.sum(ServiceCost.TYPE, costs(customer), ServiceCost.HOURS),
                minutes == null ? null : minutes.divide(AN_HOUR, 1, RoundingMode.HALF_UP),
                sums.mayRead(Receipt.TYPE, Receipt.CUSTOMER)
                        ? sums.total(Receipt.TYPE, receipts(customer), Receipt.AMOUNT)
                        : Purchases.Total.NONE);
    }

    /** Receipts ÷ money put in, of one digit; null where nothing was put in, or one of them may not be read. */
    @Nullable BigDecimal ratio() {
        BigDecimal in = money.sum();
        BigDecimal out = back.sum();
        return in == null || out == null || in.signum() == 0 ? null : out.divide(in, 1, RoundingMode.HALF_UP);
    }
}
