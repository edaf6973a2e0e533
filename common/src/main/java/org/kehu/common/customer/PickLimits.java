package org.kehu.common.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.organisation.Pool;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/**
 * What a pool says of picking. A device counts what it holds, which is never more than there is: what it refuses the server would
 * refuse as well, and what it grants the server may still refuse.
 */
final class PickLimits {
    private final Facts facts;
    private final UUID me;

    PickLimits(Facts facts) {
        this.facts = facts;
        this.me = facts.actor().user();
    }

    /** @throws Refusal with the figures, naming what is against it */
    void check(CrmRecord customer) {
        CrmRecord pool = facts.find(Pool.TYPE, Objects.requireNonNull(customer.get(Customer.POOL)));
        if (pool == null) {
            return;
        }
        checkWait(customer, pool.get(Pool.WAIT_DAYS), "pool_waits");
        if (me.equals(customer.get(Customer.FORMER_OWNER))) {
            checkWait(customer, pool.get(Pool.FORMER_OWNER_DAYS), "pool_former_owner");
        }
        checkPicks(pool);
        checkOwned(pool);
    }

    private void checkWait(CrmRecord customer, @Nullable BigDecimal days, String code) {
        Instant entered = customer.get(Customer.POOLED_AT);
        if (days == null || entered == null) {
            return;
        }
        LocalDate free = LocalDate.ofInstant(entered, facts.zone()).plusDays(days.longValue());
        long left = facts.today().until(free, ChronoUnit.DAYS);
        if (left > 0) {
            throw new Refusal(code, Quoted.title(customer), days.intValue(), left);
        }
    }

    private void checkPicks(CrmRecord pool) {
        BigDecimal most = pool.get(Pool.PICKS_PER_DAY);
        if (most == null) {
            return;
        }
        PickedToday today = new PickedToday(me, pool.id(), facts.today(), facts.zone());
        int picked = count(today.filter(), today::counts);
        if (picked >= most.intValue()) {
            throw new Refusal("picks_used_up", picked, most.intValue(), Quoted.title(pool));
        }
    }

    private void checkOwned(CrmRecord pool) {
        BigDecimal most = pool.get(Pool.MOST_OWNED);
        if (most == null) {
            return;
        }
        int owned = count(Filter.eq(Customer.OWNER, me), one -> me.equals(one.get(Customer.OWNER)));
        if (owned >= most.intValue()) {
            throw new Refusal("owns_enough", owned, most.intValue(), Quoted.title(pool));
        }
    }

    /** As the picks before this one in the same unit left it; no pool allows more than are read at once. */
    private int count(Filter filter, Predicate<CrmRecord> same) {
        Map<UUID, CrmRecord> counted = new HashMap<>();
        RecordQuery query = RecordQuery.of(Customer.TYPE).where(filter).limit(Page.MOST);
        facts.held(query).forEach(record -> counted.put(record.id(), record));
        facts.changed(Customer.TYPE).forEach(record -> counted.put(record.id(), record));
        return (int) counted.values().stream()
                .filter(record -> !record.isDeleted())
                .filter(same)
                .count();
    }
}
