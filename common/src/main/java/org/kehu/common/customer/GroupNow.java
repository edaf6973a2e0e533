package org.kehu.common.customer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * What is meant today by the id of a group that was written down some time ago: the group, or the one that it was merged into.
 *
 * @param group null if there is none that may be seen
 * @param ids those on the way from the one to the other; its members may name it by each of them
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

    /**
     * With the ids of all that were ever merged into them: a member that comes back from the bin names the group in which it was.
     *
     * @param mergedInto the ids of those that were merged into a group itself
     */
    GroupNow withMerged(Function<UUID, ? extends Collection<UUID>> mergedInto) {
        Set<UUID> all = new LinkedHashSet<>(ids);
        Deque<UUID> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            mergedInto.apply(open.removeFirst()).stream().filter(all::add).forEach(open::addLast);
        }
        return new GroupNow(group, all);
    }

    private static boolean isThere(@Nullable CrmRecord group) {
        return group != null && !group.isDeleted();
    }
}
