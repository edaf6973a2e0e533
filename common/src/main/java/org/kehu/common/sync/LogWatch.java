package org.kehu.common.sync;

import java.util.UUID;

/** Told when a device knows a place of the log that this log does not have, though its epoch is the same: old files are back. */
@FunctionalInterface
public interface LogWatch {
    /** Nobody listens. */
    LogWatch NONE = (user, device, epoch, known, head) -> {};

    /**
     * Outside of any transaction.
     *
     * @param known what the device was told once
     * @param head the log's end now
     */
    void placeUnknown(UUID user, String device, String epoch, Position known, long head);
}
