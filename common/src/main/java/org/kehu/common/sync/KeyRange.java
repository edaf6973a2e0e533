package org.kehu.common.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Ids;

/**
 * Ids of a type, in the order of their text.
 *
 * @param after begins behind this one, null for the beginning
 * @param upTo ends with this one, null for the end
 */
public record KeyRange(
        String type, @Nullable UUID after, @Nullable UUID upTo) {
    public boolean contains(UUID id) {
        return (after == null || Ids.compare(after, id) < 0) && (upTo == null || Ids.compare(upTo, id) >= 0);
    }
}
