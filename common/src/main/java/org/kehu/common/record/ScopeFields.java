package org.kehu.common.record;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which link fields of a root record say who may see it. Each gives a scope key: {@code u:} user, {@code d:} department,
 * {@code t:} team, {@code q:} queue. A type with none of them is seen by all who may read the type.
 */
public record ScopeFields(
        @Nullable Field<UUID> owner,
        @Nullable Field<UUID> department,
        @Nullable Field<UUID> team,
        @Nullable Field<UUID> queue) {
    public static final ScopeFields NONE = new ScopeFields(null, null, null, null);
    public static final String ALL = "all";

    public Set<String> keys(CrmRecord record) {
        Set<String> keys = new TreeSet<>();
        add(keys, "u:", owner, record);
        add(keys, "d:", department, record);
        add(keys, "t:", team, record);
        add(keys, "q:", queue, record);
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
