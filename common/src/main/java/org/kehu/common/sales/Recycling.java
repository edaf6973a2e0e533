package org.kehu.common.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * When customers come into a pool by themselves. A customer is under the rules of the first pool, by position, whose team its owner
 * belongs to and that has such rules; archived ones are under none. Two rules there are, and of two that have run out the
 * earlier counts: too long without a follow-up, too long without a won deal, each counted from when the owner got the customer at
 * the earliest. What a contract says has its place beside them once there are contracts.
 */
public final class Recycling {
    private final ZoneId zone;
    private final Map<UUID, CrmRecord> poolOf = new LinkedHashMap<>();

    /** When a customer comes into its pool, and by which rule: an option of {@link Customer#POOL_CAUSE}. */
    public record Due(LocalDate day, String cause, int days) {}

    /** @param configuration gives the records of a type outside the bin */
    public Recycling(Function<RecordType, ? extends Collection<CrmRecord>> configuration, ZoneId zone) {
        this.zone = zone;
        List<CrmRecord> pools = configuration.apply(Pool.TYPE).stream()
                .filter(pool -> pool.get(Pool.TEAM) != null)
                .filter(pool -> pool.get(Pool.UNFOLLOWED_DAYS) != null || pool.get(Pool.UNSOLD_DAYS) != null)
                .sorted(Comparator.<CrmRecord, BigDecimal>comparing(
                                pool -> Objects.requireNonNullElse(pool.get(Pool.POSITION), BigDecimal.ZERO))
                        .thenComparing(pool -> pool.id().toString()))
                .toList();
        for (CrmRecord pool : pools) {
            configuration.apply(TeamMember.TYPE).stream()
                    .filter(member -> Objects.equals(pool.get(Pool.TEAM), member.get(TeamMember.TEAM)))
                    .forEach(member -> poolOf.putIfAbsent(member.require(TeamMember.MEMBER), pool));
        }
    }

    /** Whether any customer can come into a pool by itself. */
    public boolean isOn() {
        return !poolOf.isEmpty();
    }

    /** The pool that this customer comes into one day; empty if none. */
    public Optional<CrmRecord> poolOf(CrmRecord customer) {
        UUID owner = customer.withholds(Customer.OWNER) ? null : customer.get(Customer.OWNER);
        boolean active = !customer.isDeleted()
                && !customer.withholds(Customer.STATUS)
                && "ACTIVE".equals(customer.get(Customer.STATUS));
        return owner == null || !active ? Optional.empty() : Optional.ofNullable(poolOf.get(owner));
    }

    /** @param lastWon when its last deal was won, null if none was */
    public Optional<Due> due(CrmRecord customer, @Nullable LocalDate lastWon) {
        return poolOf(customer)
                .flatMap(pool -> Stream.of(
                                due(pool.get(Pool.UNFOLLOWED_DAYS), Customer.UNFOLLOWED, followed(customer)),
                                due(pool.get(Pool.UNSOLD_DAYS), Customer.UNSOLD, latest(had(customer), lastWon)))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(Due::day)));
    }

    private static Optional<Due> due(@Nullable BigDecimal days, String cause, @Nullable LocalDate since) {
        return days == null || since == null
                ? Optional.empty()
                : Optional.of(new Due(since.plusDays(days.longValue()), cause, days.intValue()));
    }

    private @Nullable LocalDate followed(CrmRecord customer) {
        return latest(had(customer), day(customer, Customer.LAST_FOLLOWED_AT));
    }

    private @Nullable LocalDate had(CrmRecord customer) {
        return latest(day(customer, SystemFields.CREATED_AT), day(customer, Customer.OWNED_SINCE));
    }

    private @Nullable LocalDate day(CrmRecord customer, Field<Instant> field) {
        Instant time = customer.withholds(field) ? null : customer.get(field);
        return time == null ? null : LocalDate.ofInstant(time, zone);
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** The last deal that was won of a customer, where there is one. */
    public static RecordQuery lastWon(UUID customer) {
        return RecordQuery.of(Opportunity.TYPE)
                .where(Filter.and(Filter.eq(Opportunity.CUSTOMER, customer), Filter.eq(Opportunity.STATUS, Stage.WON)))
                .sortedBy(Sort.byDescending(Opportunity.ACTUAL_CLOSE))
                .limit(1);
    }

    /** Customers that will have come into a pool by {@code day}; those of each pool {@code ahead} further days. */
    public Filter due(LocalDate day, Function<CrmRecord, Integer> ahead) {
        Map<CrmRecord, Set<Object>> owners = new LinkedHashMap<>();
        poolOf.forEach((owner, pool) ->
                owners.computeIfAbsent(pool, one -> new LinkedHashSet<>()).add(owner));
        List<Filter> parts = new ArrayList<>();
        owners.forEach((pool, people) -> parts.add(Filter.and(
                new Filter.In(Path.of(Customer.OWNER), people),
                Filter.eq(Customer.STATUS, "ACTIVE"),
                ranOut(pool, day.plusDays(ahead.apply(pool))))));
        return new Filter.Or(parts);
    }

    private Filter ranOut(CrmRecord pool, LocalDate day) {
        List<Filter> rules = new ArrayList<>();
        BigDecimal unfollowed = pool.get(Pool.UNFOLLOWED_DAYS);
        if (unfollowed != null) {
            LocalDate since = day.minusDays(unfollowed.longValue() - 1);
            rules.add(Filter.and(hadBefore(since), Filter.not(since(Customer.LAST_FOLLOWED_AT, since))));
        }
        BigDecimal unsold = pool.get(Pool.UNSOLD_DAYS);
        if (unsold != null) {
            LocalDate since = day.minusDays(unsold.longValue() - 1);
            Filter won = Filter.and(
                    Filter.eq(Opportunity.STATUS, Stage.WON),
                    Filter.compare(Opportunity.ACTUAL_CLOSE, Filter.Operator.GE, since));
            rules.add(Filter.and(
                    hadBefore(since),
                    Filter.not(new Filter.Exists(Opportunity.TYPE.name(), Opportunity.CUSTOMER.name(), won))));
        }
        return new Filter.Or(rules);
    }

    private Filter hadBefore(LocalDate day) {
        return Filter.and(
                Filter.not(since(SystemFields.CREATED_AT, day)), Filter.not(since(Customer.OWNED_SINCE, day)));
    }

    private Filter since(Field<Instant> field, LocalDate day) {
        return Filter.compare(field, Filter.Operator.GE, day.atStartOfDay(zone).toInstant());
    }
}
