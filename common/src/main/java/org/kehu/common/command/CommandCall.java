package org.kehu.common.command;

import java.time.Instant;
import java.util.UUID;

/**
 * A command as it was given.
 *
 * @param id time-ordered; ids of records made by the command derive from it
 * @param happenedAt when, by the giver's best knowledge of the server's time
 * @param seen the last server time that the giver had seen; it did not happen before
 */
public record CommandCall(UUID id, Command command, Instant happenedAt, Instant seen) {

    /** {@link #happenedAt} within what can be believed: not before the time seen, not after {@code now}. */
    public Instant believed(Instant now) {
        Instant earliest = seen.isAfter(now) ? now : seen;
        Instant latest = happenedAt.isAfter(now) ? now : happenedAt;
        return latest.isBefore(earliest) ? earliest : latest;
    }
}
