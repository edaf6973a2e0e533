package org.kehu.client.sync;

import java.time.Duration;
import org.kehu.common.sync.Offline;

/** The server, or what stands before it, has no time now, whatever is asked of it. */
final class Busy extends Offline {
    private static final long serialVersionUID = 1L;
    /** Longer is never waited: rights may have been revoked. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Duration wait;

    /** @param wait for how long it wants to be left alone, zero if it did not say */
    Busy(int status, Duration wait) {
        super("the server answered " + status);
        this.wait = wait.compareTo(MOST) > 0 ? MOST : wait;
    }

    Duration rest() {
        return wait;
    }
}
