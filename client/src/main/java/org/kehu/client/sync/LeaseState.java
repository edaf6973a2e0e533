package org.kehu.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.StartProblem;

/**
 * How a copy stands to its lease.
 *
 * @param contact when the server last answered, by its own time
 * @param now the highest time seen since, by the server's time as far as it is known
 * @param days without contact after which the copy is locked
 */
record LeaseState(Instant contact, Instant now, int days) {
    private static final Duration WARNED = Duration.ofDays(3);

    Instant until() {
        return contact.plus(Duration.ofDays(days));
    }

    boolean isOver() {
        return !now.isBefore(until());
    }

    /** When the copy will be locked, if that is near. */
    @Nullable Instant locksAt() {
        return now.isBefore(until().minus(warned())) ? null : until();
    }

    /** Three days before; halfway where there are not that many. */
    private Duration warned() {
        Duration half = Duration.ofDays(days).dividedBy(2);
        return half.compareTo(WARNED) < 0 ? half : WARNED;
    }

    /** Both dates are told, since a clock that was wrong is the reason as often as a long time. */
    StartProblem over() {
        return new StartProblem(
                StartProblem.LEASE_OVER, Map.of("days", days, "since", date(contact), "now", date(now)));
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneId.systemDefault());
    }
}
