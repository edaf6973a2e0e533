package org.kehu.client.records;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;

/**
 * What became of taking something back.
 *
 * @param operation what it was, null if it was no operation, or more than one
 * @param entries how many stand in the attention tray again
 * @param standing why some of it stands as it was done; all of it where the outcome is a refusal
 */
public record Undone(Outcome outcome, @Nullable UUID operation, int entries, List<Reason> standing) {
    public Undone {
        standing = List.copyOf(standing);
    }

    /** Of one operation. */
    public static Undone of(UUID operation, Outcome outcome, int entries) {
        boolean refused = outcome instanceof Outcome.Rejected;
        List<Reason> standing = refused ? List.of(((Outcome.Rejected) outcome).reason()) : List.of();
        return new Undone(outcome, operation, refused ? 0 : entries, standing);
    }
}
