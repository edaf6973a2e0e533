package org.kehu.common.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of a type, in the order of their text.
 *
 * @param after begins behind this one, null for the beginning
 * @param upTo ends with this one, null for the end
 */
public record KeyRange(
        String type, @Nullable UUID after, @Nullable UUID upTo) {
    public boolean contains(UUID id) {
        return (after == null || after.toString().compareTo(id.toString()) < 0)
                && (upTo == null || upTo.toString().compareTo(id.toString()) >= 0);
    }
}
