package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.record.Ids;
import org.kehu.installer.demo.plan.ActivityKind;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.DemoRole;
import org.kehu.installer.demo.plan.PlannedActivity;
import org.kehu.installer.demo.plan.PlannedCustomer;
import org.kehu.installer.demo.plan.PlannedOpportunity;
import org.kehu.installer.demo.plan.PlannedTicket;
import org.kehu.installer.demo.plan.PlannedUser;
import org.kehu.installer.demo.plan.SourceKey;
import org.kehu.installer.demo.plan.Standing;

/** The pool of customers at risk on whom nobody works: without an open opportunity, and without a ticket. All of sales serve it. */
final class DemoPool {
    static final UUID TEAM = Ids.named("steel-wheels/sales-team");
    private static final UUID POOL = Ids.named("steel-wheels/pool");
    private static final int WARNED = 14;
    private static final String REASON = "No order for more than a year";

    private final DemoPlan plan;
    private final Set<SourceKey> busy;
    private final Map<SourceKey, Instant> lastSpokenTo = new HashMap<>();
    private final Map<SourceKey, Instant> lastCalled = new HashMap<>();

    DemoPool(DemoPlan plan) {
        this.plan = plan;
        Stream<SourceKey> sold = plan.opportunities().stream()
                .filter(deal -> deal.stage().isOpen())
                .map(PlannedOpportunity::customer);
        Stream<SourceKey> served = plan.tickets().stream().map(PlannedTicket::customer);
        this.busy = Stream.concat(sold, served).collect(Collectors.toSet());
        plan.activities().stream()
                .sorted(Comparator.comparing(PlannedActivity::started))
                .forEach(activity -> lastSpokenTo.put(activity.customer(), activity.started()));
        plan.activities().stream()
                .filter(activity -> activity.kind() != ActivityKind.NOTE)
                .forEach(activity -> lastCalled.merge(
                        activity.customer(), activity.started(), (one, other) -> one.isAfter(other) ? one : other));
    }

    boolean has(PlannedCustomer customer) {
        return customer.standing() == Standing.AT_RISK && !busy.contains(customer.key());
    }

    FieldValues in(PlannedCustomer customer, FieldValues values) {
        return values.with(Customer.POOL, POOL)
                .with(Customer.POOL_REASON, REASON)
                .with(Customer.POOLED_AT, lastSpokenTo.getOrDefault(customer.key(), customer.created()))
                .with(Customer.FORMER_OWNER, Imports.id(customer.owner()));
    }

    /** So many days that the customer who has waited longest returns in a few days, and none at once. */
    private long patience() {
        Instant today = plan.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        return WARNED / 2
                + plan.customers().stream()
                        .filter(customer -> !has(customer))
                        .map(customer -> lastCalled.getOrDefault(customer.key(), customer.created()))
                        .mapToLong(last -> Duration.between(last, today).toDays())
                        .max()
                        .orElse(0);
    }

    /** The pool, and the team that serves it. */
    Stream<ImportRecord> records() {
        ImportRecord team = Imports.of(TEAM, FieldValues.of(Team.TYPE).with(Team.NAME, "Sales"));
        ImportRecord pool = Imports.of(
                POOL,
                FieldValues.of(Pool.TYPE)
                        .with(Pool.NAME, "Silent customers")
                        .with(Pool.TEAM, TEAM)
                        .with(Pool.PICKS_PER_DAY, BigDecimal.valueOf(3))
                        .with(Pool.MOST_OWNED, BigDecimal.valueOf(60))
                        .with(Pool.FORMER_OWNER_DAYS, BigDecimal.valueOf(14))
                        .with(Pool.UNFOLLOWED_DAYS, BigDecimal.valueOf(patience()))
                        .with(Pool.WARN_DAYS, BigDecimal.valueOf(WARNED)));
        Stream<ImportRecord> members = plan.users().stream()
                .filter(user -> user.role() == DemoRole.SALESPERSON || user.role() == DemoRole.SALES_LEADER)
                .map(DemoPool::member);
        return Stream.concat(Stream.of(team, pool), members);
    }

    private static ImportRecord member(PlannedUser user) {
        return Imports.of(
                Ids.named("steel-wheels/sales/" + user.key()),
                FieldValues.of(TeamMember.TYPE)
                        .with(TeamMember.TEAM, TEAM)
                        .with(TeamMember.MEMBER, Imports.id(user.key())));
    }
}
