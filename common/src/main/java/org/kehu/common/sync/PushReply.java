package org.kehu.common.sync;

import java.time.Instant;
import java.util.List;
import org.kehu.common.command.Verdict;

/** @param verdicts one per unit, in their order; none if the action is not OK */
public record PushReply(SyncAction action, Instant serverTime, List<Verdict> verdicts) {
    public PushReply {
        verdicts = List.copyOf(verdicts);
    }

    /** The highest place that its verdicts tell of. */
    Position told() {
        return verdicts.stream()
                .map(verdict -> new Position(verdict.seq(), verdict.tag()))
                .reduce(Position.START, Position::orLater);
    }

    /** Whether it says something of each of so many units, once and for all. */
    boolean settles(int units) {
        return action == SyncAction.OK
                && verdicts.size() == units
                && verdicts.stream().noneMatch(verdict -> verdict.kind() == Verdict.Kind.DEFERRED);
    }
}
