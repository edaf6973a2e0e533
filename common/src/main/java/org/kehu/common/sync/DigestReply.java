package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * @param behind the log has grown since: nothing was compared
 * @param buckets that differ
 * @param open buckets that were not compared, since something in them changes; null from servers that compare all or nothing
 */
public record DigestReply(
        SyncAction action,
        Instant serverTime,
        boolean behind,
        List<Integer> buckets,
        @Nullable Set<Integer> open) {
    public DigestReply {
        buckets = List.copyOf(buckets);
        open = open == null ? null : new TreeSet<>(open);
    }

    static DigestReply behind(Instant now) {
        return new DigestReply(SyncAction.OK, now, true, List.of(), Set.of());
    }

    static DigestReply of(Instant now, List<Integer> differing, Set<Integer> open) {
        List<Integer> buckets =
                differing.stream().filter(bucket -> !open.contains(bucket)).toList();
        return new DigestReply(SyncAction.OK, now, false, buckets, open);
    }
}
