package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far this device is. One row.
 *
 * @param epoch of the log that what is held came from, null before the first snapshot is complete
 * @param checkpoint what is held is as of there
 * @param seen the highest place that a page or a verdict told of
 * @param fingerprint of the rights by which what is held was chosen
 * @param snapshot how far the snapshot is that is being taken, null if none is
 * @param serverTime the last server time seen
 * @param localTime this machine's time at that moment
 */
public record SyncState(
        @Nullable String epoch,
        Position checkpoint,
        Position seen,
        @Nullable String fingerprint,
        @Nullable Snapshot snapshot,
        @Nullable Instant serverTime,
        @Nullable Instant localTime) {
    /** Before the first contact. */
    public static final SyncState NEW =
            new SyncState(null, Position.START, Position.START, null, Snapshot.BEGIN, null, null);

    /**
     * A snapshot being taken; the nulls are there before its first part.
     *
     * @param start where pulling will begin
     * @param cursor of the next part
     * @param wave of the last part taken, 0 before the first
     */
    public record Snapshot(
            @Nullable String epoch,
            @Nullable String fingerprint,
            @Nullable Position start,
            @Nullable String cursor,
            int wave) {
        public static final Snapshot BEGIN = new Snapshot(null, null, null, null, 0);
    }

    /** Whether all is there that is needed to work: configuration and one's own open work. */
    public boolean isUsable() {
        return epoch != null || snapshot == null || snapshot.wave > 1;
    }

    /** Whether a verdict given at {@code seq} is part of what is held. */
    boolean hasReached(long seq) {
        return snapshot == null && checkpoint.seq() >= seq;
    }

    SyncState heard(Instant server, Instant local) {
        return new SyncState(epoch, checkpoint, seen, fingerprint, snapshot, server, local);
    }

    SyncState seeing(Position position) {
        boolean higher = position.seq() > seen.seq() && position.tag() != 0;
        return higher ? new SyncState(epoch, checkpoint, position, fingerprint, snapshot, serverTime, localTime) : this;
    }

    SyncState pulled(Position next) {
        return new SyncState(epoch, next, seen, fingerprint, snapshot, serverTime, localTime).seeing(next);
    }

    SyncState taking(Snapshot next) {
        return new SyncState(epoch, checkpoint, seen, fingerprint, next, serverTime, localTime);
    }

    SyncState taken(Snapshot last) {
        Position start = last.start == null ? Position.START : last.start;
        return new SyncState(last.epoch, start, start, last.fingerprint, null, serverTime, localTime);
    }

    /** The server's time as far as one can tell: the last one seen and what this machine's clock has advanced since. */
    public Instant guess(Instant local) {
        if (serverTime == null || localTime == null) {
            return local;
        }
        return local.isAfter(localTime) ? serverTime.plus(Duration.between(localTime, local)) : serverTime;
    }
}
