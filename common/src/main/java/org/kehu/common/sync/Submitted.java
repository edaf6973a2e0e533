package org.kehu.common.sync;

import java.util.UUID;
import org.kehu.common.command.UnitDecision;

/**
 * What became of commands given on this device. Done: the view shows it. Waiting: only the server can tell, it is queued.
 * Refused: nothing was queued.
 *
 * @param unit id in the outbox, if it was queued
 * @param operation what to undo
 */
public record Submitted(UUID unit, UUID operation, UnitDecision decision) {
    public boolean isQueued() {
        return !(decision instanceof UnitDecision.Refused);
    }
}
