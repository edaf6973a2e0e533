package org.kehu.common.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a device, by name.
 *
 * @param counter its place among the units of the device
 * @param place in the log, as its verdict told it; null where none is known, or from programs that do not tell it
 */
public record GivenUnit(UUID id, long counter, @Nullable Position place) {
    /** Of which no place is known. */
    public GivenUnit(UUID id, long counter) {
        this(id, counter, null);
    }
}
