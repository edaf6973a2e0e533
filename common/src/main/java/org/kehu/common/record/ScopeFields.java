package org.kehu.common.record;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which link fields of a root record say who may see it. Each gives a scope key: {@code u:} user, {@code d:} department,
 * {@code t:} team, {@code q:} queue, {@code p:} pool. A type with none of them is seen by all who may read the type.
 */
public record ScopeFields(
        @Nullable Field<UUID> owner,
        @Nullable Field<UUID> department,
        @Nullable Field<UUID> team,
        @Nullable Field<UUID> queue,
        @Nullable Field<UUID> pool,
        @Nullable Field<Instant> ownedSince) {
    public static final ScopeFields NONE = new ScopeFields(null, null, null, null, null);
    public static final String ALL = "all";
    private static final String POOL = "p:";

    public ScopeFields(
            @Nullable Field<UUID> owner,
            @Nullable Field<UUID> department,
            @Nullable Field<UUID> team,
            @Nullable Field<UUID> queue,
            @Nullable Field<UUID> pool) {
        this(owner, department, team, queue, pool, null);
    }

    public static ScopeFields of(Field<UUID> owner, Field<UUID> department) {
        return new ScopeFields(owner, department, null, null, null);
    }

    public ScopeFields queuedBy(Field<UUID> link) {
        return new ScopeFields(owner, department, team, link, pool, ownedSince);
    }

    public ScopeFields pooledBy(Field<UUID> link) {
        return new ScopeFields(owner, department, team, queue, link, ownedSince);
    }

    /** Keeps in this field since when the record has been its owner's, whatever verb gave it to him. */
    public ScopeFields keepingSince(Field<Instant> field) {
        return new ScopeFields(owner, department, team, queue, pool, field);
    }

    /** The key of a pool, which whoever serves it holds. */
    public static String pool(@Nullable UUID id) {
        return POOL + id;
    }

    /** Of a record of the type that these are of; not to be changed. */
    public Set<String> keys(CrmRecord record) {
        return record.type().scopes() == this ? record.scopeKeys() : newKeys(record);
    }

    Set<String> newKeys(CrmRecord record) {
        Set<String> keys = new TreeSet<>();
        add(keys, "u:", owner, record);
        add(keys, "d:", department, record);
        add(keys, "t:", team, record);
        add(keys, "q:", queue, record);
        add(keys, POOL, pool, record);
        if (this.equals(NONE)) {
            keys.add(ALL);
        }
        return keys;
    }

    private static void add(Set<String> keys, String prefix, @Nullable Field<UUID> field, CrmRecord record) {
        UUID id = field == null ? null : record.get(field);
        if (id != null) {
            keys.add(prefix + id);
        }
    }
}
