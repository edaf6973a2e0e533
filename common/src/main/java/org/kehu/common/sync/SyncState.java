package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogPlace;

/**
 * How far this device is. One row.
 *
 * @param epoch of the log that what is held came from, null before the first snapshot is complete
 * @param checkpoint what is held is as of there
 * @param place what the server wants to be told beside the checkpoint
 * @param seen the highest place that a page or a verdict told of
 * @param fingerprint of the rights by which what is held was chosen
 * @param snapshot how far the snapshot is that is being taken, null if none is
 * @param proven what was last held against the server's digest, null if nothing was
 * @param doubted whether the server has to be asked which of the units that it acknowledged it still knows
 * @param serverTime the last server time seen
 * @param localTime this machine's time at that moment
 * @param limits what the server takes at once, null where it has not said so
 */
public record SyncState(
        @Nullable String epoch,
        Position checkpoint,
        @Nullable String place,
        Position seen,
        @Nullable String fingerprint,
        @Nullable Snapshot snapshot,
        @Nullable Proven proven,
        boolean doubted,
        @Nullable Instant serverTime,
        @Nullable Instant localTime,
        @Nullable Limits limits) {
    private static final Duration SKEW_TOLD = Duration.ofMinutes(5);

    /** In place of the fingerprint of the rights, where what was held by them is lost. */
    static final String SALVAGED = "";

    /** Before the first contact. */
    public static final SyncState NEW = new SyncState(
            null, Position.START, null, Position.START, null, Snapshot.BEGIN, null, false, null, null, null);

    /**
     * A proof that nothing is missing and nothing too much.
     *
     * @param at when, by the server's time
     * @param fingerprint of the rights then, and of the types that the program knew
     */
    public record Proven(Instant at, String fingerprint) {}

    /**
     * A snapshot being taken; the nulls are there before the server has begun it.
     *
     * @param start where pulling begins
     * @param id by which the server knows it
     * @param part number of the next part
     * @param wave of the last part taken, 0 before the first
     * @param pulled how far pulling is that goes on beside the parts, null before its first page
     * @param place what the server wants to be told beside {@code pulled}
     * @param judged log's end that the last page was as of: its rights are those of {@code fingerprint}
     */
    public record Snapshot(
            @Nullable String epoch,
            @Nullable String fingerprint,
            @Nullable Position start,
            @Nullable UUID id,
            int part,
            int wave,
            @Nullable Position pulled,
            @Nullable String place,
            long judged) {
        public static final Snapshot BEGIN = new Snapshot(null, null, null, null, 0, 0, null, null, 0);

        /** Where the next page begins. */
        Position from() {
            return Objects.requireNonNullElse(pulled, Objects.requireNonNullElse(start, Position.START));
        }

        static Snapshot of(SnapshotPlan plan) {
            return new Snapshot(plan.epoch(), plan.fingerprint(), plan.start(), plan.id(), 0, 0, null, null, 0);
        }

        Snapshot behind(SnapshotPart taken) {
            return new Snapshot(epoch, fingerprint, start, id, part + 1, taken.wave(), pulled, place, judged);
        }

        /** Whether the part may hold what a page has already taken back: it was fetched before, and by other rights. */
        boolean isOutdated(SnapshotPart fetched) {
            return fetched.asOf() < judged && !fetched.fingerprint().equals(fingerprint);
        }

        Snapshot behind(ChangesPage page) {
            return new Snapshot(
                    epoch,
                    Objects.requireNonNullElse(page.fingerprint(), Objects.requireNonNull(fingerprint)),
                    start,
                    id,
                    part,
                    wave,
                    page.next(),
                    page.nextPlace(),
                    page.head());
        }
    }

    /** Whether all is there that is needed to work: configuration and one's own open work. */
    public boolean isUsable() {
        return epoch != null || snapshot == null || snapshot.wave > 1;
    }

    /** Whether a verdict given at {@code seq} is part of what is held. */
    boolean hasReached(long seq) {
        return snapshot == null && checkpoint.seq() >= seq;
    }

    /**
     * All that happened up to there, this device was told of, as far as its user may know it. Before the first snapshot is
     * complete that is nothing: children may still be to come of what is here.
     */
    LogPlace told() {
        return new LogPlace(checkpoint.seq(), checkpoint.tag());
    }

    SyncState heard(Instant server, Instant local) {
        return new SyncState(
                epoch, checkpoint, place, seen, fingerprint, snapshot, proven, doubted, server, local, limits);
    }

    /** @param said by the greeting, null by a server that says nothing of it */
    SyncState within(@Nullable Limits said) {
        return new SyncState(
                epoch, checkpoint, place, seen, fingerprint, snapshot, proven, doubted, serverTime, localTime, said);
    }

    SyncState seeing(Position position) {
        Position latest = seen.orLater(position);
        return new SyncState(
                epoch,
                checkpoint,
                place,
                latest,
                fingerprint,
                snapshot,
                proven,
                doubted,
                serverTime,
                localTime,
                limits);
    }

    SyncState pulled(ChangesPage page) {
        return new SyncState(
                        epoch,
                        page.next(),
                        page.nextPlace(),
                        seen,
                        Objects.requireNonNullElse(page.fingerprint(), fingerprint),
                        snapshot,
                        proven,
                        doubted,
                        serverTime,
                        localTime,
                        limits)
                .seeing(page.next());
    }

    SyncState taking(Snapshot next) {
        return new SyncState(
                epoch, checkpoint, place, seen, fingerprint, next, proven, doubted, serverTime, localTime, limits);
    }

    /** Everything is taken anew; the log that it comes from need not be the one that was known. */
    SyncState anew() {
        return new SyncState(
                epoch,
                checkpoint,
                place,
                Position.START,
                fingerprint,
                Snapshot.BEGIN,
                proven,
                true,
                serverTime,
                localTime,
                limits);
    }

    /**
     * Of what was held nothing is left but journal, tray and what a restored server has lost: the server is asked what it knows of it, and the first snapshot counts as
     * one under other rights, by which what its user may not see any more is forgotten.
     */
    public SyncState salvaged() {
        return new SyncState(
                epoch, checkpoint, place, seen, SALVAGED, snapshot, proven, true, serverTime, localTime, limits);
    }

    SyncState sure() {
        return new SyncState(
                epoch, checkpoint, place, seen, fingerprint, snapshot, proven, false, serverTime, localTime, limits);
    }

    SyncState taken(Snapshot last) {
        return new SyncState(
                last.epoch,
                last.from(),
                last.place,
                seen,
                last.fingerprint,
                null,
                null,
                doubted,
                serverTime,
                localTime,
                limits);
    }

    SyncState proven(Instant at, String by) {
        Proven now = new Proven(at, by);
        return new SyncState(
                epoch, checkpoint, place, seen, fingerprint, snapshot, now, doubted, serverTime, localTime, limits);
    }

    /** Whether this machine's clock was so far from the server's that people may wonder at the times they see. */
    public boolean isSkewed() {
        return serverTime != null
                && localTime != null
                && Duration.between(serverTime, localTime).abs().compareTo(SKEW_TOLD) > 0;
    }

    /** The server's time as far as one can tell: the last one seen and what this machine's clock has advanced since. */
    public Instant guess(Instant local) {
        if (serverTime == null || localTime == null) {
            return local;
        }
        return local.isAfter(localTime) ? serverTime.plus(Duration.between(localTime, local)) : serverTime;
    }
}
