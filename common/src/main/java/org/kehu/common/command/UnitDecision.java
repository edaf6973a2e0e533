package org.kehu.common.command;

import java.util.List;
import java.util.UUID;

/** What came of a unit as a whole. */
public sealed interface UnitDecision {

    /** All commands were accepted; the effects are stored in the transaction. */
    record Done(List<Effect> effects, List<Conflict> conflicts, boolean merged) implements UnitDecision {}

    /** One command was refused, nothing was stored. */
    record Refused(UUID culprit, Reason reason) implements UnitDecision {}

    /** One command needs the server, nothing was stored. */
    record Waiting(UUID culprit, String need) implements UnitDecision {}
}
