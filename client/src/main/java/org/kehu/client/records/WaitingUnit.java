package org.kehu.client.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;

/**
 * Something that a person did here and that the server has not settled, or has, without this device having seen it yet.
 *
 * @param commands what was done, whole; empty if this program cannot read it any more
 * @param at null as well then
 * @param reason why it would be refused on what is here, null if it would not
 */
public record WaitingUnit(
        UUID id,
        List<Command> commands,
        @Nullable Instant at,
        Standing standing,
        @Nullable Reason reason) {
    public WaitingUnit {
        commands = List.copyOf(commands);
    }

    /** What it waits for. */
    public enum Standing {
        /** The next round: it stands on the screen as done. */
        NEXT,
        /** The server alone can decide it. */
        SERVER,
        /** One before it that is not decided. */
        ANOTHER,
        /** It would be refused on what is here; the server has to say so. */
        DOUBTFUL,
        /** It is settled; what became of it comes with the next changes. */
        SETTLED
    }
}
