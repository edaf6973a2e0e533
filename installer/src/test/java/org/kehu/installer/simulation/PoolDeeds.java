package org.kehu.installer.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.CrmRecord;

/** What people do with customers that nobody owns, or that they want to own no longer. */
final class PoolDeeds {
    private static final List<String> REASONS = List.of("no budget", "moved away");

    private PoolDeeds() {}

    static @Nullable Deed giveBack(Book book) {
        CrmRecord customer = book.any(Customer.TYPE);
        CrmRecord pool = book.any(Pool.TYPE);
        return customer == null || pool == null
                ? null
                : Deed.of(
                        "customer %s is returned to %s".formatted(Trace.brief(customer.id()), pool.title()),
                        new ReturnCustomer(customer.id(), pool.id(), book.dice().one(REASONS)));
    }

    /** Mostly one that is in a pool as far as one sees. */
    static @Nullable Deed pick(Book book) {
        List<CrmRecord> pooled = book.all(Customer.TYPE).stream()
                .filter(customer -> customer.get(Customer.POOL) != null)
                .toList();
        CrmRecord customer = pooled.isEmpty() || book.dice().percent(10)
                ? book.any(Customer.TYPE)
                : book.dice().one(pooled);
        return customer == null
                ? null
                : Deed.of(
                        "customer %s is picked".formatted(Trace.brief(customer.id())), new PickCustomer(customer.id()));
    }
}
