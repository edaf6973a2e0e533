package org.kehu.server.timers.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param beganAt of its last run, null before the first and of one that shall end before it has begun
 * @param endedAt of the last run that ended, null before that
 * @param handled how much of {@code expected} the last run has looked at
 * @param expected null where the job does not know before
 * @param applied units of the last run that took effect so far
 * @param refused units of the last run that the door refused so far
 * @param stopped whether somebody ended the last run early
 * @param problem what else ended it early, null if nothing did
 */
public record JobState(
        String name,
        Phase phase,
        Instant nextAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        long handled,
        @Nullable Long expected,
        int applied,
        int refused,
        boolean stopped,
        @Nullable String problem) {

    /** Waits for its morning, is due and waits for its turn, is being run, shall end: before it has begun if it is not being run. */
    public enum Phase {
        IDLE,
        WAITING,
        RUNNING,
        STOPPING
    }
}
