package org.kehu.common.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server keeps of snapshots that devices are taking, as part of one of its transactions: in the database, so that any
 * node gives any part, and the same bytes each time.
 */
public interface Spool {
    /** Keeps a new snapshot; whatever its device was taking before ends. */
    void begin(Taking taking);

    /** Null if there is none; else locked, so that two who ask for one part make it once. */
    @Nullable Taking lock(UUID snapshot);

    void asked(UUID snapshot, Instant at);

    @Nullable Piece find(UUID snapshot, int number);

    /** Keeps a part, in place of the one of this number: the parts behind it go on where that one ended. */
    void keep(UUID snapshot, Piece piece);

    void forgetBefore(UUID snapshot, int number);

    void end(UUID snapshot);

    /** The first place that pulling begins at of those of this log that somebody has asked for since; null if there are none. */
    @Nullable Long firstStart(String epoch, Instant since);

    /** Ends snapshots that nobody has asked for since. @return how many */
    int purge(Instant before);

    /**
     * A snapshot that is being taken.
     *
     * @param start place in the log where pulling begins; what is behind it must not be purged
     * @param asked when a part was last asked for
     */
    record Taking(UUID id, UUID user, String device, String epoch, long start, Instant asked) {}

    /**
     * A part that was made.
     *
     * @param cursor where it begins
     * @param next where the part behind it begins, null after the last
     * @param asOf place in the log
     * @param fingerprint of the rights by which it was made
     * @param body as it goes over the wire
     */
    record Piece(int number, String cursor, @Nullable String next, long asOf, String fingerprint, byte[] body) {}
}
