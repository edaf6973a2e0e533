package org.kehu.common.sync;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param after what the digest is of is as of there
 * @param types of which the device holds records, so that those that only a newer program knows are not missed; null from
 *     programs of before version 3, which did not say
 */
public record DigestRequest(
        String device,
        String epoch,
        Position after,
        Digest digest,
        @Nullable Set<String> types) {
    public DigestRequest {
        types = types == null ? null : Set.copyOf(types);
    }
}
