package org.kehu.common.sync;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param after what the digest is of is as of there
 * @param types of which the device holds records, so that those that only a newer program knows are not missed; null from
 *     programs of before version 3, which did not say
 * @param partly whether a comparison of some buckets is of use; null from programs that know of none
 */
public record DigestRequest(
        String device,
        String epoch,
        Position after,
        Digest digest,
        @Nullable Set<String> types,
        @Nullable Boolean partly) {
    public DigestRequest {
        types = types == null ? null : Set.copyOf(types);
    }

    /** Of a program that takes all or nothing. */
    public DigestRequest(String device, String epoch, Position after, Digest digest, @Nullable Set<String> types) {
        this(device, epoch, after, digest, types, null);
    }

    /** @param open what can't be compared, null if that is everything */
    boolean takes(@Nullable Set<Integer> open) {
        return open != null && (open.isEmpty() || Boolean.TRUE.equals(partly));
    }
}
