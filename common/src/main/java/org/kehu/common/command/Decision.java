package org.kehu.common.command;

import java.util.List;
import org.kehu.common.record.RecordPatch;

/** What a command answers to the facts. */
public sealed interface Decision {

    /**
     * It takes effect: these patches, in this order.
     *
     * @param conflicts values that lost against these
     * @param merged whether it was given on an older state of the record than it met
     */
    record Accepted(List<RecordPatch> patches, List<Conflict> conflicts, boolean merged) implements Decision {
        public Accepted {
            patches = List.copyOf(patches);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** It has no effect, for this reason. */
    record Rejected(Reason reason) implements Decision {}

    /** Only the server can tell: queued, shown as waiting, never as done. */
    record Pending(String need) implements Decision {}

    static Decision accepted(RecordPatch... patches) {
        return new Accepted(List.of(patches), List.of(), false);
    }

    static Decision accepted(List<RecordPatch> patches) {
        return new Accepted(patches, List.of(), false);
    }

    static Decision rejected(Reason reason) {
        return new Rejected(reason);
    }
}
