package org.kehu.common.sync;

import java.util.List;

/**
 * Units of a device in the order in which they were given.
 *
 * @param units each the very text that {@link UnitCodec} wrote when the unit was given, since its hash tells a repeat from
 *     another unit of the same id
 */
public record PushRequest(String device, String epoch, List<String> units) {
    public PushRequest {
        units = List.copyOf(units);
    }
}
