package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;
import org.kehu.common.command.ServerTx;

/**
 * How far back the log goes for devices. It waits for snapshots that are being taken: whoever takes one pulls from where it
 * began. The last row is never below it, so that a device that knows everything is never told to begin anew.
 */
final class LogFloor {
    private LogFloor() {}

    /** @return where it is now */
    static long raise(ServerTx tx, Duration kept, Instant now) {
        Long start = tx.spool().firstStart(tx.epoch(), now.minus(Spooling.WAITED_FOR));
        long last = tx.counter().seq();
        long most = (start == null ? last : Math.min(start, last)) - 1;
        return tx.raiseFloor(now.minus(kept), most);
    }

    /**
     * Whether a device can be told what happened since its place. Its rights may have to be followed from further back than
     * what it holds.
     */
    static boolean reaches(ServerTx tx, PullPlace place) {
        return place.rights() >= tx.floor();
    }
}
