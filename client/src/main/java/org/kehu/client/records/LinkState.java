package org.kehu.client.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How this device stands to the server, at one moment.
 *
 * @param lastSynced null before the first whole round
 * @param waiting units that the server has not settled
 * @param attention open entries of the attention tray
 * @param problem label key of why there is no sync, null if there is nothing to say
 * @param skewed this machine's clock is minutes away from the server's
 * @param locksAt when the copy here is locked unless the server answers, null while that is far off
 * @param missing changes that a restored server has lost and nobody has decided about
 * @param backup when the backup was made that it was restored from, null if nobody knows
 */
public record LinkState(
        Link link,
        boolean running,
        @Nullable Instant lastSynced,
        int waiting,
        int attention,
        @Nullable String problem,
        boolean skewed,
        @Nullable Instant locksAt,
        int missing,
        @Nullable Instant backup) {

    public static final LinkState UNKNOWN = new LinkState(Link.OFFLINE, false, null, 0, 0, null, false, null, 0, null);

    /** The same, as one sees it who needs no common words with the server: it answers, though this program is too old for it. */
    public LinkState reachable() {
        return link != Link.UPGRADE
                ? this
                : new LinkState(
                        Link.ONLINE,
                        running,
                        lastSynced,
                        waiting,
                        attention,
                        problem,
                        skewed,
                        locksAt,
                        missing,
                        backup);
    }

    /** What is known of the connection. */
    public enum Link {
        ONLINE,
        OFFLINE,
        /** The server answers, but the person must sign in again; the queue waits. */
        SIGNED_OUT,
        /** The server is too new or too old for this program. */
        UPGRADE,
        /** The server shows another certificate than the one that was trusted. */
        UNTRUSTED,
        /** The server has given up this copy: its keys are gone, its files go when the session is closed. */
        GIVEN_UP,
        /** There was no contact for so long that the copy is locked; nothing of it is lost. */
        LOCKED
    }
}
