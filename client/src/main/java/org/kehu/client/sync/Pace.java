package org.kehu.client.sync;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait for the next round; spread at random, so that a server that comes back is not met by all at once. Always
 * less than a minute: what was revoked is gone by then, even if nothing tells of it.
 */
final class Pace {
    private static final Duration MOST = Duration.ofSeconds(55);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;
    private static final double SPREAD = 15.0 / 55;

    private final DoubleSupplier random;
    private int failures;

    /** @param random from 0 to 1 */
    Pace(DoubleSupplier random) {
        this.random = random;
    }

    Duration afterSuccess() {
        failures = 0;
        return spread(MOST);
    }

    /** Doubles with each failure in a row, up to nearly a minute. */
    Duration afterFailure() {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        return spread(wait.compareTo(MOST) > 0 ? MOST : wait);
    }

    private Duration spread(Duration wait) {
        double factor = 1 - SPREAD * random.getAsDouble();
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
