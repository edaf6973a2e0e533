package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Reason;
import org.kehu.common.sync.TrayEntry;

/** Which deed {@code Ctrl+Z} takes back next. */
class TurnsTest {
    @Test
    void aDeedThatWasTakenBackWholeIsOver() {
        Turns turns = new Turns();
        UUID operation = new UUID(1, 1);
        turns.did(new Turns.Turn(new UUID(1, 2), List.of(operation), List.of(entry())));
        Turns.Turn turn = Objects.requireNonNull(turns.newest());
        turns.takenBack(operation, new UUID(1, 3), Turns.Beside.NOTHING);
        turns.over(turn);
        assertNull(turns.newest());
    }

    private static TrayEntry entry() {
        UUID unit = new UUID(2, 1);
        return new TrayEntry(unit, unit, "{}", Reason.of("x"), unit, Instant.EPOCH, List.of());
    }
}
