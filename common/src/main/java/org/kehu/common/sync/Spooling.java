package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Spool;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordPatch;

/**
 * Gives the parts of one person's snapshots. A part is made when it is first asked for and then kept, so that a line that
 * broke can go on in the middle of it; it is made anew once it might hold what its reader may not see any more.
 */
final class Spooling {
    /** Whoever asks for a part has taken those before it, but for a few under way. */
    private static final int KEPT = 6;

    /** A device that was away for longer begins anew. */
    static final Duration WAITED_FOR = Duration.ofHours(6);

    /** Of so many commits since it was made, some will have taken something back. */
    private static final int ROWS_LOOKED_AT = 500;

    private final ServerTx tx;
    private final Spool spool;
    private final RecordAccess access;
    private final Snapshots snapshots;
    private final PartCodec codec;
    private final Instant now;

    Spooling(ServerTx tx, RecordAccess access, Snapshots snapshots, PartCodec codec, Instant now) {
        this.tx = tx;
        this.spool = tx.spool();
        this.access = access;
        this.snapshots = snapshots;
        this.codec = codec;
        this.now = now;
    }

    SnapshotPlan begin(UUID id, UUID user, SnapshotRequest request) {
        Position start = snapshots.position();
        spool.begin(new Spool.Taking(id, user, request.device(), tx.epoch(), start.seq(), now));
        return new SnapshotPlan(
                id, tx.epoch(), access.fingerprint(), start, now, request.counting() ? snapshots.totals() : null);
    }

    /** Null if this device takes no such snapshot, or does not any more. */
    byte @Nullable [] part(UUID user, PartRequest request, List<RecordQuery> firstWork) {
        Spool.Taking taking = spool.lock(request.snapshot());
        if (taking == null || !isOf(taking, user, request.device()) || isOver(taking)) {
            return null;
        }
        Spool.Piece piece = spool.find(taking.id(), request.number());
        if (piece == null || !isStillTrue(piece)) {
            piece = piece == null ? first(taking, request.number(), firstWork) : again(piece, firstWork);
            if (piece == null) {
                return null;
            }
            spool.keep(taking.id(), piece);
            spool.forgetBefore(taking.id(), request.number() - KEPT);
        }
        spool.asked(taking.id(), now);
        return piece.body();
    }

    private Spool.@Nullable Piece first(Spool.Taking taking, int number, List<RecordQuery> firstWork) {
        String cursor = cursor(taking.id(), number);
        if (cursor == null) {
            return null;
        }
        Snapshots.Read read = snapshots.read(SnapshotCursor.read(cursor), firstWork, now);
        SnapshotCursor next = read.next();
        return piece(number, cursor, next == null ? null : next.write(), read.part());
    }

    private Spool.@Nullable Piece again(Spool.Piece old, List<RecordQuery> firstWork) {
        String next = old.next();
        SnapshotPart part = snapshots.again(
                SnapshotCursor.read(old.cursor()), next == null ? null : SnapshotCursor.read(next), firstWork, now);
        return part == null ? null : piece(old.number(), old.cursor(), next, part);
    }

    void end(UUID user, PartRequest request) {
        Spool.Taking taking = spool.lock(request.snapshot());
        if (taking != null && isOf(taking, user, request.device())) {
            spool.end(taking.id());
        }
    }

    private static boolean isOf(Spool.Taking taking, UUID user, String device) {
        return taking.user().equals(user) && taking.device().equals(device);
    }

    private boolean isOver(Spool.Taking taking) {
        return !taking.epoch().equals(tx.epoch())
                || taking.asked().plus(WAITED_FOR).isBefore(now);
    }

    private @Nullable String cursor(UUID snapshot, int number) {
        if (number == 0) {
            return SnapshotCursor.BEGIN.write();
        }
        Spool.Piece before = spool.find(snapshot, number - 1);
        return before == null ? null : before.next();
    }

    private Spool.Piece piece(int number, String cursor, @Nullable String next, SnapshotPart part) {
        return new Spool.Piece(number, cursor, next, part.asOf(), access.fingerprint(), codec.write(part));
    }

    /** By the rights of now, and nothing was taken from anybody since: what came or changed, pages will tell. */
    private boolean isStillTrue(Spool.Piece piece) {
        if (!access.fingerprint().equals(piece.fingerprint()) || piece.asOf() < tx.floor()) {
            return false;
        }
        List<LogRow> since = tx.log(piece.asOf(), ROWS_LOOKED_AT);
        return since.size() < ROWS_LOOKED_AT && since.stream().noneMatch(Spooling::takesAway);
    }

    private static boolean takesAway(LogRow row) {
        return row.action() == RecordPatch.Action.DELETE || !row.scopesAfter().containsAll(row.scopesBefore());
    }
}
