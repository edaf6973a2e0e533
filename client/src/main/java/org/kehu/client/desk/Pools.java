package org.kehu.client.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.PickedToday;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Role;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.ScopeFields;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Recycling;

/** What this person may do with customers and pools, and doing it to many at once. */
public final class Pools {
    private final RecordDesk desk;

    public Pools(RecordDesk desk) {
        this.desk = desk;
    }

    /** As the administrator put them. */
    public List<CrmRecord> all() {
        return desk.records().configuration().all(Pool.TYPE).stream()
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNullElse(one.get(Pool.POSITION), BigDecimal.ZERO)))
                .toList();
    }

    public boolean canPick(CrmRecord customer) {
        UUID pool = customer.withholds(Customer.POOL) ? null : customer.get(Customer.POOL);
        return pool != null && desk.records().access().holds(ScopeFields.pool(pool));
    }

    public boolean canReturn(CrmRecord customer) {
        boolean mine = !customer.withholds(Customer.OWNER) && desk.me().equals(customer.get(Customer.OWNER));
        return (mine || desk.records().access().allows(Role.ASSIGN)) && !all().isEmpty();
    }

    /** When customers come into pools by themselves. */
    public Recycling recycling() {
        return new Recycling(desk.records().configuration()::all, desk.zone());
    }

    /**
     * Customers that will soon come into a pool by themselves, each pool by its days of warning; null where no pool has such rules, or this
     * person may not read what they go by.
     */
    public @Nullable Filter returningSoon() {
        Recycling recycling = recycling();
        LocalDate today = desk.texts().formats().today();
        return recycling.isOn() && mayReadRules() ? recycling.due(today, Pools::warned) : null;
    }

    private boolean mayReadRules() {
        boolean deals = all().stream().anyMatch(pool -> pool.get(Pool.UNSOLD_DAYS) != null);
        Stream<Field<?>> customers = Stream.of(
                Customer.OWNER,
                Customer.STATUS,
                Customer.LAST_FOLLOWED_AT,
                Customer.OWNED_SINCE,
                SystemFields.CREATED_AT);
        Stream<Field<?>> opportunities = Stream.of(Opportunity.STATUS, Opportunity.ACTUAL_CLOSE, Opportunity.CUSTOMER);
        return customers.allMatch(field -> desk.mayRead(Customer.TYPE, field))
                && (!deals || opportunities.allMatch(field -> desk.mayRead(Opportunity.TYPE, field)));
    }

    private static int warned(CrmRecord pool) {
        return Objects.requireNonNullElse(pool.get(Pool.WARN_DAYS), BigDecimal.ZERO)
                .intValue();
    }

    /** Customers that come into a pool by themselves, and in how many days. */
    public record Returning(CrmRecord pool, Recycling.Due due, long days) {
        /** Whether its pool warns of it by now. */
        public boolean isSoon() {
            return days <= warned(pool);
        }
    }

    /** When this customer comes into its pool, as far as is known here; null if it does not. Reads. */
    public @Nullable Returning returning(CrmRecord customer) {
        Recycling recycling = recycling();
        Optional<CrmRecord> pool = recycling.poolOf(customer);
        if (pool.isEmpty() || desk.records().areElsewhere()) {
            return null;
        }
        boolean deals = pool.get().get(Pool.UNSOLD_DAYS) != null;
        LocalDate lastWon = !deals || !mayReadRules()
                ? null
                : desk.records().page(Recycling.lastWon(customer.id())).records().stream()
                        .findFirst()
                        .map(deal -> deal.get(Opportunity.ACTUAL_CLOSE))
                        .orElse(null);
        LocalDate today = desk.texts().formats().today();
        return recycling
                .due(customer, lastWon)
                .map(due -> new Returning(pool.get(), due, today.until(due.day(), ChronoUnit.DAYS)))
                .orElse(null);
    }

    /** How many more this person may pick today from the pool that this customer is in; null for any number. Reads. */
    public @Nullable Integer picksLeft(CrmRecord customer) {
        CrmRecord pool = customer.withholds(Customer.POOL) || customer.get(Customer.POOL) == null
                ? null
                : desk.records().configuration().find(Pool.TYPE, customer.require(Customer.POOL));
        BigDecimal most = pool == null ? null : pool.get(Pool.PICKS_PER_DAY);
        boolean counted = Stream.of(Customer.PICKED_BY, Customer.PICKED_FROM, Customer.PICKED_AT)
                .allMatch(field -> desk.mayRead(Customer.TYPE, field));
        if (pool == null || most == null || !counted || desk.records().areElsewhere()) {
            return null;
        }
        LocalDate today = desk.texts().formats().today();
        PickedToday picked = new PickedToday(desk.me(), pool.id(), today, desk.zone());
        long count = desk.records().count(RecordQuery.of(Customer.TYPE).where(picked.filter()));
        return (int) Math.max(0, most.intValue() - count);
    }

    /** Those of them that are in a pool which this person serves. */
    public void pick(List<RecordRef> customers, Runnable then) {
        run(customers, one -> canPick(one) ? new PickCustomer(one.id()) : null, "doing.picked", then);
    }

    /** Those of them that this person may. */
    public void giveBack(List<RecordRef> customers, UUID pool, String reason, Runnable then) {
        run(
                customers,
                one -> canReturn(one) ? new ReturnCustomer(one.id(), pool, reason) : null,
                "doing.returned",
                then);
    }

    private void run(
            List<RecordRef> customers, Function<CrmRecord, @Nullable Command> what, String labelKey, Runnable then) {
        Bulk.of(desk, customers, what, count -> desk.texts().text(labelKey, count), then)
                .start();
    }
}
