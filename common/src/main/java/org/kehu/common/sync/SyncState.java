package org.kehu.common.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far this device is. One row; all nulls and zeros before the first contact.
 *
 * @param epoch of the server's log, null before the first contact
 * @param checkpoint what is held is as of there; the start of the log while a snapshot is being taken
 * @param seen the highest place that a page or a verdict told of
 * @param fingerprint of the rights by which what is held was chosen
 * @param snapshot how far the snapshot is, null if none is being taken
 * @param serverTime the last server time seen
 * @param localTime this machine's time at that moment
 */
public record SyncState(
        @Nullable String epoch,
        Position checkpoint,
        Position seen,
        @Nullable String fingerprint,
        @Nullable SnapshotProgress snapshot,
        @Nullable Instant serverTime,
        @Nullable Instant localTime) {
    public static final SyncState NEW =
            new SyncState(null, Position.START, Position.START, null, new SnapshotProgress(null, null, 0), null, null);

    /**
     * @param start where pulling will begin, null before the first part
     * @param cursor of the next part, null for the first
     * @param wave of the last part taken: after 1 the window is usable
     */
    public record SnapshotProgress(
            @Nullable Position start, @Nullable String cursor, int wave) {}

    /** Whether all is there that is needed to work: configuration and one's own open work. */
    public boolean isUsable() {
        return snapshot == null || snapshot.wave > 1 || checkpoint.seq() > 0;
    }

    SyncState at(Instant server, Instant local) {
        return new SyncState(epoch, checkpoint, seen, fingerprint, snapshot, server, local);
    }

    SyncState seen(Position position) {
        return position.seq() <= seen.seq()
                ? this
                : new SyncState(epoch, checkpoint, position, fingerprint, snapshot, serverTime, localTime);
    }

    /** The server's time as far as one can tell: the last one seen and what this machine's clock has advanced since. */
    public Instant guess(Instant local) {
        if (serverTime == null || localTime == null) {
            return local;
        }
        return local.isAfter(localTime) ? serverTime.plus(java.time.Duration.between(localTime, local)) : serverTime;
    }
}
