package org.kehu.common.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/**
 * What a device has to tell beside its place in the log, because one row of the log may mean thousands of records. The device
 * carries it as text and does not look into it: {@code RIGHTS.SPREAD}, or with a walk {@code RIGHTS.SPREAD.KIND.START.TYPE.ID}.
 *
 * @param rights since there the rights have to be looked at by which what it holds was chosen
 * @param spread changes of rights up to there are done
 * @param walk records under way, null if none are
 */
record PullPlace(long rights, long spread, @Nullable Walk walk) {
    private static final int WITHOUT_WALK = 2;
    private static final int WITH_WALK = 6;
    private static final String BEGINNING = "-";

    /** Why records are gone through that the log does not name. */
    enum Kind {
        /** All that a change of rights concerns. */
        RIGHTS,
        /** Children of the root that the next row of the log moves. */
        CHILDREN
    }

    /**
     * @param start the log's end when the walk began
     * @param type under way
     * @param after id to go on behind, null for the type's beginning
     */
    record Walk(
            Kind kind, long start, String type, @Nullable UUID after) {
        Walk behind(String next, @Nullable UUID id) {
            return new Walk(kind, start, next, id);
        }
    }

    PullPlace walking(@Nullable Walk next) {
        return new PullPlace(rights, spread, next);
    }

    String write() {
        String text = rights + "." + spread;
        return walk == null
                ? text
                : String.join(
                        ".",
                        text,
                        walk.kind.name(),
                        Long.toString(walk.start),
                        walk.type,
                        walk.after == null ? BEGINNING : walk.after.toString());
    }

    /** @throws BadValue if it is none */
    static PullPlace read(@Nullable String text, Position after) {
        if (text == null) {
            return new PullPlace(after.seq(), after.seq(), null);
        }
        String[] parts = text.split("\\.");
        try {
            if (parts.length != WITHOUT_WALK && parts.length != WITH_WALK) {
                throw new IllegalArgumentException(text);
            }
            return new PullPlace(Long.parseLong(parts[0]), Long.parseLong(parts[1]), walk(parts));
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_message", "place", text);
        }
    }

    private static @Nullable Walk walk(String[] parts) {
        int at = WITHOUT_WALK;
        return parts.length == WITHOUT_WALK
                ? null
                : new Walk(
                        Kind.valueOf(parts[at]),
                        Long.parseLong(parts[at + 1]),
                        parts[at + 2],
                        parts[at + 3].equals(BEGINNING) ? null : UUID.fromString(parts[at + 3]));
    }
}
