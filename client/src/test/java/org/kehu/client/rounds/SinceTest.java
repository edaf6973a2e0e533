package org.kehu.client.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.Moved;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;

class SinceTest {
    private static SyncRound round(int from, int to, Ending ending) {
        return new SyncRound(minute(from), minute(to), 1, 10, ending, Moved.NOTHING, null, null);
    }

    private static Instant minute(int minute) {
        return Instant.ofEpochSecond(minute * 60L);
    }

    @Test
    void onlineSinceTheFirstRoundAfterAnotherEnding() {
        assertEquals(
                minute(20),
                Since.of(
                        true,
                        List.of(
                                round(30, 30, Ending.DONE),
                                round(20, 29, Ending.DONE),
                                round(10, 19, Ending.OFFLINE),
                                round(1, 9, Ending.DONE))));
    }

    @Test
    void onlineSinceTheProgramWasOpened() {
        assertEquals(minute(500), Since.of(true, List.of(round(500, 510, Ending.DONE), round(1, 9, Ending.DONE))));
    }

    @Test
    void offlineSinceTheFirstRoundWithoutAnAnswerHoweverItFailed() {
        assertEquals(
                minute(2),
                Since.of(
                        false,
                        List.of(
                                round(900, 910, Ending.OFFLINE),
                                round(2, 9, Ending.OFFLINE),
                                round(1, 1, Ending.DONE))));
    }

    @Test
    void notKnownWhereTheLastRoundSaysSomethingElse() {
        assertNull(Since.of(false, List.of(round(1, 9, Ending.DONE))));
        assertNull(Since.of(true, List.of()));
    }
}
