package org.kehu.client.customer;

import java.time.Instant;
import org.kehu.common.record.RecordRef;

/**
 * One thing that happened with a customer.
 *
 * @param what names what it is in one or two words, such as Call
 * @param more the rest of it; may be empty
 * @param who names who did it; may be empty
 * @param state a word to be shown as a badge; may be empty
 */
public record TimelineEntry(
        Kind kind,
        String detail,
        Instant at,
        boolean wholeDay,
        String what,
        String title,
        String more,
        String who,
        String state,
        RecordRef ref) {

    /** What the tabs tell apart. */
    public enum Kind {
        ACTIVITY,
        ORDER,
        DEAL,
        TICKET,
        RECEIPT,
        BEHAVIOUR,
        CHANGE
    }
}
