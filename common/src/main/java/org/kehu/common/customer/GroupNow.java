package org.kehu.common.customer;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * What is meant today by the id of a group that was written down some time ago: the group, or the one that it was merged into.
 *
 * @param group null if there is none that may be seen
 * @param ids all by which its members may name it, that of the group last
 */
record GroupNow(@Nullable CrmRecord group, Set<UUID> ids) {

    /** @param find groups and redirects, in the bin or not; null if there is none, or it may not be seen */
    static GroupNow of(UUID written, BiFunction<RecordType, UUID, @Nullable CrmRecord> find) {
        Set<UUID> ids = new LinkedHashSet<>();
        UUID at = written;
        while (ids.add(at)) {
            CrmRecord group = find.apply(CustomerGroup.TYPE, at);
            CrmRecord redirect = isThere(group)
                    ? null
                    : find.apply(Redirect.TYPE, Redirect.of(at).id());
            if (redirect == null || redirect.isDeleted()) {
                return new GroupNow(isThere(group) ? group : null, ids);
            }
            at = Redirect.survivor(redirect);
        }
        return new GroupNow(null, ids);
    }

    private static boolean isThere(@Nullable CrmRecord group) {
        return group != null && !group.isDeleted();
    }
}
