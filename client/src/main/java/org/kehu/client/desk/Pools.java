package org.kehu.client.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.ScopeFields;

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
