package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Moved;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;

class RoundLogTest {
    private static final Moved SENT = new Moved(1, 1, 0, 2, 0, 0, 300, 700);
    private static final Moved ASKED = new Moved(0, 0, 0, 0, 0, 0, 30, 70);

    @TempDir
    Path data;

    private LocalStore store;

    @BeforeEach
    void open() {
        store = Stores.open(CacheFolder.of(data, "ledger", "wang"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SyncRound round(int second, Ending ending, Moved moved, @Nullable String trouble) {
        Instant at = Instant.ofEpochSecond(second);
        return new SyncRound(at, at.plusMillis(20), 1, 20, ending, moved, trouble, "request " + second);
    }

    private static SyncRound quiet(int second) {
        return round(second, Ending.DONE, ASKED, null);
    }

    @Test
    void roundsThatMovedNothingAreOneLine() {
        store.rounds().add(round(1, Ending.DONE, SENT, null));
        for (int second = 2; second < 44; second++) {
            store.rounds().add(quiet(second));
        }
        SyncRound folded = store.rounds().last().get(0);
        assertEquals(
                new SyncRound(
                        Instant.ofEpochSecond(2),
                        Instant.ofEpochSecond(43).plusMillis(20),
                        42,
                        840,
                        Ending.DONE,
                        new Moved(0, 0, 0, 0, 0, 0, 1260, 2940),
                        null,
                        "request 43"),
                folded);
        assertEquals(20, folded.millisEach());
        assertEquals(2, store.rounds().last().size());
    }

    @Test
    void aFailureIsOneLineWhileItStaysTheSame() {
        store.rounds().add(round(1, Ending.OFFLINE, Moved.NOTHING, "hello: Offline"));
        store.rounds().add(round(2, Ending.OFFLINE, Moved.NOTHING, "hello: Offline"));
        store.rounds().add(round(3, Ending.OFFLINE, Moved.NOTHING, "hello 503: Offline"));
        store.rounds().add(quiet(4));
        store.rounds().add(quiet(5));
        assertEquals(
                List.of(2, 1, 2),
                store.rounds().last().stream().map(SyncRound::times).toList());
    }

    @Test
    void roundsThatMovedSomethingStandApart() {
        store.rounds().add(round(1, Ending.DONE, SENT, null));
        store.rounds().add(round(2, Ending.DONE, SENT, null));
        assertEquals(2, store.rounds().last().size());
    }

    @Test
    void theOldestGo() {
        for (int second = 1; second <= RoundLog.MOST + 7; second++) {
            store.rounds().add(round(second, Ending.DONE, SENT, null));
        }
        List<SyncRound> kept = store.rounds().last();
        assertEquals(RoundLog.MOST, kept.size());
        assertEquals(Instant.ofEpochSecond(RoundLog.MOST + 7), kept.get(0).at());
        assertEquals(Instant.ofEpochSecond(8), kept.get(RoundLog.MOST - 1).at());
    }

    @Test
    void theySurviveARestart() {
        store.rounds().add(round(1, Ending.FAILED, Moved.NOTHING, "push 500: IllegalStateException"));
        List<SyncRound> before = store.rounds().last();
        store.close();
        open();
        assertEquals(before, store.rounds().last());
    }

    @Test
    void whatAnotherProgramWroteIsPassedOver() {
        store.rounds().add(quiet(1));
        store.database()
                .write(connection ->
                        new DeviceRows(connection).run("insert into sync_round values (9, '{\"ending\":\"NEWER\"}')"));
        store.rounds().add(quiet(2));
        assertEquals(2, store.rounds().last().size());
    }
}
