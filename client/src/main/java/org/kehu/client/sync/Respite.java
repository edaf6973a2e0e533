package org.kehu.client.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long what is given waits where sending was tried a moment ago in vain: each try costs a handshake where something takes the
 * line and does not answer, and forms are saved faster than that.
 */
final class Respite {
    private static final Duration LASTS = Duration.ofSeconds(2);

    private @Nullable Instant failed;

    void failed(Instant at) {
        failed = at;
    }

    void isOver() {
        failed = null;
    }

    /** Zero also where the clock was put back. */
    Duration left(Instant now) {
        Instant since = failed;
        if (since == null || now.isBefore(since)) {
            return Duration.ZERO;
        }
        Duration left = LASTS.minus(Duration.between(since, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
