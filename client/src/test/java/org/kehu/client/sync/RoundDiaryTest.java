package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.ConnectException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.Unauthorised;

/** What is written down of a round: enough for support, and nothing that a message could quote. */
class RoundDiaryTest {
    private static final String CANARY = "Wang Wei, 13800138000, wang.example:8443, secret";

    private final Meter meter = new Meter(Kehu.SCHEMA);
    private final List<SyncRound> log = new ArrayList<>();
    private final RoundDiary diary = new RoundDiary(meter, log::add, () -> Instant.EPOCH);

    private SyncRound failed(RuntimeException e) {
        assertSame(
                e,
                assertThrows(
                        RuntimeException.class,
                        () -> diary.kept(() -> {
                            meter.tally().asks("push");
                            throw e;
                        })));
        return log.get(log.size() - 1);
    }

    @Test
    void aRoundIsWrittenDownWithWhatItMoved() {
        Round done = new Round(SyncAction.OK, 0, 0, 0);
        assertSame(done, diary.kept(() -> {
            meter.tally().asks("push");
            meter.tally().answered(new ServerHttp.Answer(200, "{}", new ServerHttp.Wire(30, 20, "r1")));
            meter.tally().came(3);
            return done;
        }));
        SyncRound kept = log.get(0);
        assertEquals(Ending.DONE, kept.ending());
        assertEquals(3, kept.moved().taken());
        assertEquals(30, kept.moved().bytesSent());
        assertEquals(20, kept.moved().bytesReceived());
        assertEquals("r1", kept.request());
    }

    @Test
    void whatWentWrongIsToldByItsKind() {
        assertEquals(
                "push: Offline (ConnectException)",
                failed(new Offline(CANARY, new ConnectException(CANARY))).trouble());
        assertEquals(Ending.OFFLINE, log.get(0).ending());
        assertEquals(Ending.SIGNED_OUT, failed(new Unauthorised(CANARY)).ending());
        assertEquals(
                Ending.UNTRUSTED,
                failed(new Untrusted(CANARY, new IllegalStateException(CANARY))).ending());
        assertEquals(
                "push: StoreProblem disk_full",
                failed(new StoreProblem("disk_full", Map.of("file", CANARY))).trouble());
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("code", "stale-cursor")
                .put("detail", CANARY);
        assertEquals(
                "push: WrongAnswer stale-cursor",
                failed(new WrongAnswer(409, problem)).trouble());
    }

    @Test
    void whatNobodyForesawIsToldWithItsPlaceAndWithoutItsMessage() {
        SyncRound kept = failed(new IllegalStateException(CANARY));
        assertEquals(Ending.FAILED, kept.ending());
        assertTrue(
                String.valueOf(kept.trouble()).startsWith("push: IllegalStateException at client.sync.RoundDiaryTest:"),
                kept.trouble());
        assertFalse(log.toString().contains("Wang"), log.toString());
    }

    @Test
    void theStatusOfTheLastAnswerIsPartOfIt() {
        assertThrows(
                Offline.class,
                () -> diary.kept(() -> {
                    meter.tally().asks("changes");
                    meter.tally().answered(new ServerHttp.Answer(503, "", new ServerHttp.Wire(9, 0, "r2")));
                    throw new Offline("the server answered 503");
                }));
        assertEquals("changes 503: Offline", log.get(0).trouble());
        assertEquals("r2", log.get(0).request());
    }

    @Test
    void aStoreThatTakesNoLineEndsNoRound() {
        RoundDiary full = new RoundDiary(
                meter,
                round -> {
                    throw new StoreProblem("disk_full", Map.of());
                },
                () -> Instant.EPOCH);
        Round done = new Round(SyncAction.OK, 0, 0, 0);
        assertSame(done, full.kept(() -> done));
    }

    @Test
    void serversOrdersAreTold() {
        diary.kept(() -> new Round(SyncAction.UPGRADE, 0, 0, 0));
        assertThrows(
                GivenUp.class,
                () -> diary.kept(() -> {
                    throw new GivenUp("receipt", null);
                }));
        assertEquals(
                List.of(Ending.UPGRADE, Ending.WIPED),
                log.stream().map(SyncRound::ending).toList());
    }
}
