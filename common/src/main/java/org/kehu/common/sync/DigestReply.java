package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;

/**
 * @param behind the log has grown since: nothing was compared
 * @param buckets that differ
 */
public record DigestReply(SyncAction action, Instant serverTime, boolean behind, List<Integer> buckets) {
    public DigestReply {
        buckets = List.copyOf(buckets);
    }
}
