package org.kehu.client.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers across crashes that a cache holds, in the unused parts of its files, what its user may not see any more. A mark
 * beside the files says since when.
 */
final class Compaction {
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LATEST = Duration.ofDays(1);

    private final Path file;
    private final InstantSource clock;

    Compaction(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    boolean isDue() {
        return Files.exists(file);
    }

    /** @param idle for how long nobody has looked at anything */
    boolean isTime(Duration idle) {
        return isDue() && (idle.compareTo(IDLE) >= 0 || waits().compareTo(LATEST) >= 0);
    }

    /** A clock that was put back does not put it off. */
    private Duration waits() {
        try {
            return Duration.between(Instant.parse(Files.readString(file)), clock.instant())
                    .abs();
        } catch (IOException | DateTimeException e) {
            return LATEST;
        }
    }

    void noted() {
        if (!isDue()) {
            write(clock.instant().toString());
        }
    }

    private void write(String text) {
        try {
            PrivateFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }
}
