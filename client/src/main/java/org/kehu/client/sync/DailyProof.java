package org.kehu.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.LocalStore;

/** Proves the whole cache once a day, since most of it is seldom looked at. What it found damaged stays so until the restart. */
final class DailyProof {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PROVEN = "proven";

    private final LocalStore store;
    private final InstantSource clock;
    private @Nullable StoreProblem found;

    DailyProof(LocalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws StoreProblem {@code cache_damaged} once damage was found */
    void requireSound() {
        if (found != null) {
            throw found;
        }
    }

    /**
     * A clock that was put back by more than a day is as good a reason as a day that went by. A cache that was never proven
     * has just been filled: its day begins.
     */
    void ifDue() {
        Instant now = clock.instant();
        String last = store.remembered(PROVEN);
        if (last == null) {
            store.remember(PROVEN, now.toString());
            return;
        }
        if (Duration.between(Instant.parse(last), now).abs().compareTo(DAY) < 0) {
            return;
        }
        try {
            store.prove();
            store.remember(PROVEN, now.toString());
        } catch (StoreProblem e) {
            found = e.code().equals("cache_damaged") ? e : null;
            throw e;
        }
    }
}
