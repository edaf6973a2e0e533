package org.kehu.common.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/**
 * What became of one record, or would.
 *
 * @param reason null unless it is left with the leaver
 */
public record HandoverItem(
        String type,
        UUID id,
        String title,
        UUID receiver,
        Outcome outcome,
        @Nullable Reason reason) {

    /** Each record has exactly one. */
    public enum Outcome {
        MOVED,
        /** The device does not hold it: the server decides. */
        SENT,
        LEFT
    }

    static HandoverItem of(Share share, String title, @Nullable Reason reason) {
        Outcome outcome = reason != null ? Outcome.LEFT : share.held() ? Outcome.MOVED : Outcome.SENT;
        return new HandoverItem(
                share.record().type().name(), share.record().id(), title, share.receiver(), outcome, reason);
    }

    public RecordRef ref() {
        return new RecordRef(type, id);
    }
}
