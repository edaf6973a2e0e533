package org.kehu.common.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of a device in the order in which they were given.
 *
 * @param epoch of the log that the device knows, null before the first part of its first snapshot
 * @param seen the highest place that the device was told of, null from one of an earlier version
 * @param units each the very text that {@link UnitCodec} wrote when the unit was given, since its hash tells a repeat from
 *     another unit of the same id
 * @param gone of what these build on, all that need not be waited for: it has its verdict at the device, was discarded, or
 *     waits there for a decision of the person; null from a device of an earlier version, whose units wait for none but those
 *     beside them
 */
public record PushRequest(
        String device,
        @Nullable String epoch,
        @Nullable Position seen,
        List<String> units,
        @Nullable List<UUID> gone) {
    public PushRequest {
        units = List.copyOf(units);
        gone = gone == null ? null : List.copyOf(gone);
    }

    /** The same from a device that has been told this meanwhile: on a log that was put back by then, it may not go on. */
    PushRequest behind(PushReply reply) {
        return behind(reply.told());
    }

    PushRequest behind(Position told) {
        Position latest = Objects.requireNonNullElse(seen, Position.START).orLater(told);
        return new PushRequest(device, epoch, latest, units, gone);
    }

    public PushRequest(String device, @Nullable String epoch, @Nullable Position seen, List<String> units) {
        this(device, epoch, seen, units, List.of());
    }

    public PushRequest(String device, @Nullable String epoch, List<String> units) {
        this(device, epoch, null, units);
    }
}
