package org.kehu.server.timers.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param beganAt of its last run, null before the first
 * @param endedAt null while it runs for the first time; before {@code beganAt} while it runs
 * @param applied units of the last run that took effect
 * @param refused units of the last run that the door refused
 * @param problem what ended the last run early, null if nothing did
 */
public record JobState(
        String name,
        Instant nextAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        int applied,
        int refused,
        @Nullable String problem) {}
