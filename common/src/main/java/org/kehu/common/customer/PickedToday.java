package org.kehu.common.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;

/** Customers that somebody picked from a pool on a business day, whatever became of them since. */
public record PickedToday(UUID person, UUID pool, LocalDate day, ZoneId zone) {

    public Filter filter() {
        return Filter.and(
                Filter.eq(Customer.PICKED_BY, person),
                Filter.eq(Customer.PICKED_FROM, pool),
                Filter.compare(Customer.PICKED_AT, Filter.Operator.GE, begin()),
                Filter.compare(Customer.PICKED_AT, Filter.Operator.LT, end()));
    }

    boolean counts(CrmRecord customer) {
        Instant at = customer.get(Customer.PICKED_AT);
        return person.equals(customer.get(Customer.PICKED_BY))
                && pool.equals(customer.get(Customer.PICKED_FROM))
                && at != null
                && !at.isBefore(begin())
                && at.isBefore(end());
    }

    private Instant begin() {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
