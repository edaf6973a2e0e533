package org.kehu.client.sync;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait for the next round; spread at random, so that a server that comes back is not met by all at once. */
final class Pace {
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 5;
    private static final double SPREAD = 0.25;

    private final DoubleSupplier random;
    private int failures;

    /** @param random from 0 to 1 */
    Pace(DoubleSupplier random) {
        this.random = random;
    }

    Duration afterSuccess() {
        failures = 0;
        return spread(USUAL);
    }

    /** Doubles with each failure in a row, up to a minute. */
    Duration afterFailure() {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        return spread(wait.compareTo(USUAL) > 0 ? USUAL : wait);
    }

    private Duration spread(Duration wait) {
        double factor = 1 - SPREAD + 2 * SPREAD * random.getAsDouble();
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
