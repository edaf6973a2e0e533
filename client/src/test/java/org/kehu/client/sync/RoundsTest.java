package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.client.store.DamagedStore;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;

/** Rounds over a cache whose damage a daily proof finds. */
class RoundsTest {
    @TempDir
    Path data;

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");
    private int talks;
    private final List<SyncRound> written = new ArrayList<>();

    private Round talk() {
        talks++;
        return new Round(SyncAction.OK, 1, 0, 0);
    }

    private static String problem(Rounds rounds) {
        return assertThrows(StoreProblem.class, rounds::get).code();
    }

    @Test
    void goOnAfterDamageWasFoundAndSaySoEachTime() {
        try (LocalStore store = DamagedStore.open(data)) {
            RoundDiary diary = new RoundDiary(new Meter(Kehu.SCHEMA), written::add, () -> now);
            Rounds rounds = new Rounds(this::talk, new DailyProof(store, () -> now), diary, () -> {});
            rounds.get();
            DamagedStore.damage(store);
            now = now.plus(Duration.ofDays(2));
            assertEquals("cache_damaged", problem(rounds));
            assertEquals("cache_damaged", problem(rounds));
            assertEquals(3, talks);
            assertEquals(Ending.DONE, written.get(0).ending());
            assertEquals(written.get(1).trouble(), written.get(2).trouble());
        }
    }
}
