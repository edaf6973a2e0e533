package org.kehu.client.purchase;

import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Stage;

/**
 * What was sold through a dealer or partner.
 *
 * @param isPartner whether it deals with us as one of them
 */
record SoldThrough(
        boolean isPartner, Purchases.Total orders, long customers, Purchases.Total won, Purchases.Total open) {
    static final SoldThrough NONE =
            new SoldThrough(false, Purchases.Total.NONE, 0, Purchases.Total.NONE, Purchases.Total.NONE);
    static final Set<String> TYPES = Set.of("customer", "order", "orderLine", "opportunity");

    /** Whether there is anything to tell. */
    boolean isWorthTelling() {
        return isPartner || orders.count() + won.count() + open.count() > 0;
    }

    static Filter orders(UUID dealer) {
        return Filter.and(
                Filter.eq(Order.SOLD_THROUGH, dealer), new Filter.In(Path.of(Order.STATE), Set.copyOf(Order.PLACED)));
    }

    static Filter deals(UUID dealer, String status) {
        return Filter.and(Filter.eq(Opportunity.SOLD_THROUGH, dealer), Filter.eq(Opportunity.STATUS, status));
    }

    static Filter customers(UUID dealer) {
        return new Filter.Exists(Order.TYPE.name(), Order.CUSTOMER.name(), orders(dealer));
    }

    static SoldThrough read(RecordDesk desk, UUID dealer) {
        Sums sums = new Sums(desk);
        CrmRecord record = desk.records().find(new RecordRef(Customer.TYPE.name(), dealer));
        boolean partner = record != null
                && !record.withholds(Customer.DEALT_AS)
                && record.members(Customer.DEALT_AS).stream().anyMatch(Set.of("DEALER", "PARTNER")::contains);
        boolean orders = sums.mayRead(Order.TYPE, Order.SOLD_THROUGH, Order.STATE, Order.CUSTOMER);
        boolean deals = sums.mayRead(Opportunity.TYPE, Opportunity.SOLD_THROUGH, Opportunity.STATUS);
        Purchases.Total ordered = orders ? sums.total(Order.TYPE, orders(dealer), Order.TOTAL) : Purchases.Total.NONE;
        return new SoldThrough(
                partner,
                ordered,
                ordered.count() == 0
                        ? 0
                        : desk.records().count(RecordQuery.of(Customer.TYPE).where(customers(dealer))),
                deals ? deals(sums, dealer, Stage.WON) : Purchases.Total.NONE,
                deals ? deals(sums, dealer, Stage.OPEN) : Purchases.Total.NONE);
    }

    private static Purchases.Total deals(Sums sums, UUID dealer, String status) {
        return sums.total(Opportunity.TYPE, deals(dealer, status), Opportunity.AMOUNT);
    }
}
