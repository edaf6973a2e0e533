package org.kehu.common.sync;

import java.time.Duration;
import java.time.Instant;

/**
 * When to prove again what could not be compared, since the log had grown meanwhile: each try costs a look at every record. With
 * other rights there is no waiting.
 */
final class ProofPace {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofMinutes(80);

    private String rights = "";
    private Instant next = Instant.MIN;
    private Duration wait = FIRST;

    boolean rests(String by, Instant now) {
        return by.equals(rights) && now.isBefore(next);
    }

    void behind(String by, Instant now) {
        boolean again = by.equals(rights) && wait.compareTo(MOST) < 0;
        wait = again ? wait.multipliedBy(2) : by.equals(rights) ? wait : FIRST;
        rights = by;
        next = now.plus(wait);
    }

    /** Something was compared: the rest soon. */
    void partly(String by, Instant now) {
        wait = FIRST;
        rights = by;
        next = now.plus(wait);
    }

    void proven() {
        rights = "";
    }
}
