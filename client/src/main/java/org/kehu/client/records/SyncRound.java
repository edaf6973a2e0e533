package org.kehu.client.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round of sync as it is kept for people and their support, or several in a row of which none moved anything. It holds
 * nothing of any record, nobody's name and no address.
 *
 * @param at when the first of them began
 * @param until when the last of them ended
 * @param times how many they are
 * @param millis how long they took together
 * @param trouble in words for support, null if nothing went wrong
 * @param request what the server's log knows the last answer by, null if there was none
 */
public record SyncRound(
        Instant at,
        Instant until,
        int times,
        long millis,
        Ending ending,
        Moved moved,
        @Nullable String trouble,
        @Nullable String request) {

    /** What a round came to. */
    public enum Ending {
        DONE,
        /** Program and server are too far apart. */
        UPGRADE,
        WIPED,
        OFFLINE,
        SIGNED_OUT,
        UNTRUSTED,
        /** The store of this device could not take it. */
        STORE,
        FAILED
    }

    public boolean isQuiet() {
        return ending == Ending.DONE && moved.isNothing();
    }

    /** How long one of them took. */
    public long millisEach() {
        return millis / times;
    }

    /** One line for both, null if they have to stand apart. */
    public @Nullable SyncRound with(SyncRound next) {
        boolean alike = ending == next.ending
                && moved.isNothing()
                && next.moved.isNothing()
                && java.util.Objects.equals(trouble, next.trouble);
        return alike
                ? new SyncRound(
                        at,
                        next.until,
                        times + next.times,
                        millis + next.millis,
                        ending,
                        moved.and(next.moved),
                        trouble,
                        next.request)
                : null;
    }
}
