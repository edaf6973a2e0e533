package org.kehu.installer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The clock of a device: wrong by years, set back, moved with the summer time, or right. */
final class DeviceClock implements Supplier<Instant> {
    private static final List<Duration> WRONG = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofMinutes(-7),
            Duration.ofDays(40),
            Duration.ofDays(-365 * 10),
            Duration.ofDays(365 * 10));

    private final Supplier<Instant> truth;
    private Duration off = Duration.ZERO;

    DeviceClock(Supplier<Instant> truth) {
        this.truth = truth;
    }

    /** Somebody sets it. @return by how much it is wrong now */
    Duration set(Dice dice) {
        off = dice.one(WRONG);
        return off;
    }

    @Override
    public Instant get() {
        return truth.get().plus(off);
    }
}
