package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Effect;
import org.kehu.common.command.UnitDecision;

/**
 * What became of commands given on this device. Done: the view shows it. Waiting: only the server can tell, it is queued.
 * Refused: nothing was queued.
 *
 * @param unit id in the outbox, if it was queued
 * @param operation what to undo
 */
public record Submitted(UUID unit, UUID operation, UnitDecision decision) {
    /** Units of one operation, none of them refused: waiting if one of them waits. */
    static Submitted together(List<Submitted> units) {
        Submitted first = units.get(0);
        List<Effect> effects = new ArrayList<>();
        for (Submitted unit : units) {
            if (!(unit.decision instanceof UnitDecision.Done done)) {
                return unit;
            }
            effects.addAll(done.effects());
        }
        return new Submitted(first.unit, first.operation, new UnitDecision.Done(effects, List.of(), false));
    }

    public boolean isQueued() {
        return !(decision instanceof UnitDecision.Refused);
    }
}
