package org.kehu.common.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of a device in the order in which they were given.
 *
 * @param epoch of the log that the device knows, null while it takes a snapshot
 * @param units each the very text that {@link UnitCodec} wrote when the unit was given, since its hash tells a repeat from
 *     another unit of the same id
 */
public record PushRequest(String device, @Nullable String epoch, List<String> units) {
    public PushRequest {
        units = List.copyOf(units);
    }
}
