package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.command.Verdict;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.RunningServer;

/** The server is killed while devices push: what it acknowledged is there, once, and its log has no gap. */
@Tag("verify")
class KilledServerIT {
    private static final int DEVICES = 4;
    private static final int UNITS_EACH = 50;
    private static final List<Integer> KILLED_AFTER = List.of(5, 60, 140);

    @TempDir
    Path data;

    private final ExecutorService devices = Executors.newFixedThreadPool(DEVICES);
    private RunningServer server;

    @AfterEach
    void stop() {
        devices.shutdownNow();
        server.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsTakenTwice() throws Exception {
        server = RunningServer.start(data, Map.of());
        Administrator.of(server);
        int expected = customers();
        for (int acknowledged : KILLED_AFTER) {
            List<Pusher> pushers =
                    Stream.generate(() -> new Pusher(UNITS_EACH)).limit(DEVICES).toList();
            killedAmidst(pushers, acknowledged);
            server = RunningServer.start(data, Map.of());
            expected += DEVICES * UNITS_EACH;
            assertAllThereOnce(pushers);
            assertEquals(expected, customers());
        }
    }

    private void killedAmidst(List<Pusher> pushers, int acknowledged) throws Exception {
        CountDownLatch enough = new CountDownLatch(acknowledged);
        List<Future<?>> pushing = pushers.stream()
                .<Future<?>>map(pusher -> devices.submit(() -> pusher.pushWhileItLives(server, enough::countDown)))
                .toList();
        enough.await();
        server.process().handle().destroyForcibly();
        server.process().exitCode();
        for (Future<?> end : pushing) {
            end.get();
        }
    }

    private void assertAllThereOnce(List<Pusher> pushers) {
        int told = pushers.stream().mapToInt(pusher -> pusher.verdicts().size()).sum();
        assertTrue(told < DEVICES * UNITS_EACH, "it was killed too late");
        List<Verdict> all = pushers.stream().flatMap(this::repeated).toList();
        long[] seqs = all.stream().mapToLong(Verdict::seq).sorted().toArray();
        assertEquals(DEVICES * UNITS_EACH, seqs.length);
        assertEquals(
                LongStream.range(seqs[0], seqs[0] + seqs.length).boxed().toList(),
                LongStream.of(seqs).boxed().toList());
    }

    /** What was acknowledged is told again as it was; the rest is taken now, or was taken without being acknowledged. */
    private Stream<Verdict> repeated(Pusher pusher) {
        List<Verdict> again = pusher.pushAgain(server);
        for (Verdict verdict : again) {
            Verdict before = pusher.verdicts().get(verdict.unit());
            if (before != null) {
                assertEquals(Verdict.Kind.DUPLICATE, verdict.kind());
                assertEquals(before.seq(), verdict.seq());
            }
        }
        return again.stream();
    }

    private int customers() {
        return Administrator.of(server)
                .get("api/v1/customer?count=true&limit=1")
                .json()
                .path("count")
                .asInt();
    }
}
