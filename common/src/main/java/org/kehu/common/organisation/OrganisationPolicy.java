package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Policy;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Reads rights, zone and money out of the organisation's configuration. */
public final class OrganisationPolicy implements Policy {
    private static final int USUAL_LEASE = 14;

    private static final Set<RecordType> RIGHTS = Set.of(
            User.TYPE,
            Role.TYPE,
            RoleAssignment.TYPE,
            RoleGrant.TYPE,
            FieldRule.TYPE,
            Department.TYPE,
            TeamMember.TYPE,
            Queue.TYPE,
            Pool.TYPE);

    private final RecordSchema schema;

    public OrganisationPolicy(RecordSchema schema) {
        this.schema = schema;
    }

    private record AccessOf(UUID user) {}

    @Override
    public RecordAccess accessOf(Configuration configuration, UUID user) {
        return configuration.computed(new AccessOf(user), () -> new AccessBuilder(schema, configuration, user).build());
    }

    @Override
    public boolean decidesRights(RecordType type) {
        return RIGHTS.contains(type);
    }

    @Override
    public boolean frees(CrmRecord before, CrmRecord after, UUID actor, RecordAccess access) {
        return new PoolMoves(access, actor).areFree(before, after);
    }

    @Override
    public @Nullable UUID department(Configuration configuration, UUID user) {
        CrmRecord person = configuration.find(User.TYPE, user);
        return person == null ? null : person.get(User.DEPARTMENT);
    }

    @Override
    public ZoneId zone(Configuration configuration) {
        CrmRecord ledger = configuration.find(Ledger.TYPE, Ledger.ID);
        try {
            return ledger == null ? ZoneOffset.UTC : ZoneId.of(ledger.require(Ledger.ZONE));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public int leaseDays(Configuration configuration) {
        CrmRecord ledger = configuration.find(Ledger.TYPE, Ledger.ID);
        return ledger == null ? USUAL_LEASE : ledger.require(Ledger.LEASE_DAYS).intValue();
    }

    @Override
    public String baseCurrency(Configuration configuration) {
        CrmRecord ledger = configuration.find(Ledger.TYPE, Ledger.ID);
        return ledger == null ? "CNY" : ledger.require(Ledger.BASE_CURRENCY);
    }

    @Override
    public @Nullable BigDecimal rate(Configuration configuration, String currency) {
        if (currency.equals(baseCurrency(configuration))) {
            return BigDecimal.ONE;
        }
        return configuration.all(CurrencyRate.TYPE).stream()
                .filter(rate -> currency.equals(rate.get(CurrencyRate.CURRENCY)))
                .map(rate -> rate.require(CurrencyRate.RATE))
                .findFirst()
                .orElse(null);
    }
}
