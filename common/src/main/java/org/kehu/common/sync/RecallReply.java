package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param head the end of the log that this is as of
 * @param backup when the backup was made that the server was restored from, null if it does not know of one
 * @param unknown those of the units that this server has said nothing of to this device and its user, those not counted that are so old that it has
 *     forgotten what it said
 */
public record RecallReply(
        Instant serverTime, Position head, @Nullable Instant backup, List<UUID> unknown) {
    public RecallReply {
        unknown = List.copyOf(unknown);
    }
}
