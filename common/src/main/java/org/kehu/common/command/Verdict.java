package org.kehu.common.command;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server said of a unit, once and for all.
 *
 * @param seq position of its last log row, or of the log's if it changed nothing; 0 if it was refused
 * @param tag tag of that row, 0 if nobody can tell; text on the wire, since it has more digits than a number of JavaScript
 * @param culprit the command that was refused, null if none
 * @param reason why, null if it was not refused
 * @param conflicts values that lost against it
 */
public record Verdict(
        UUID unit,
        Kind kind,
        long seq,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long tag,
        @Nullable UUID culprit,
        @Nullable Reason reason,
        List<Conflict> conflicts) {
    public Verdict {
        conflicts = List.copyOf(conflicts);
    }

    /** How a unit came out. */
    public enum Kind {
        APPLIED,
        /** Applied on a newer state than it was given on; nothing clashed. */
        MERGED,
        /** Applied; a value that it met is kept beside it. */
        CONFLICT,
        REJECTED,
        /** Said before; the other parts repeat the first verdict. */
        DUPLICATE,
        /** Not decided: send it again later. Never stored. */
        DEFERRED
    }

    public static Verdict refused(UUID unit, UUID culprit, Reason reason) {
        return new Verdict(unit, Kind.REJECTED, 0, 0, culprit, reason, List.of());
    }

    public static Verdict deferred(UUID unit) {
        return new Verdict(unit, Kind.DEFERRED, 0, 0, null, null, List.of());
    }

    /** Its kind and its place alone. */
    public Verdict withoutValues() {
        return new Verdict(unit, kind, seq, tag, null, null, List.of());
    }

    public boolean isApplied() {
        return kind == Kind.APPLIED || kind == Kind.MERGED || kind == Kind.CONFLICT;
    }

    /** This verdict said again. */
    public StoredVerdict asStored(Actor sender, byte[] hash) {
        return new StoredVerdict(this, sender, hash);
    }

    /** A verdict as it is kept, with who sent the unit first and the hash of the bytes that it was sent as. */
    public record StoredVerdict(Verdict verdict, Actor sender, byte[] hash) {}
}
