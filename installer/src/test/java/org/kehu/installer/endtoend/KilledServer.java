package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.command.Verdict;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** The server is killed while devices push: what it acknowledged is there, once, and its log has no gap. */
abstract class KilledServer {
    private static final int DEVICES = 4;

    @TempDir
    Path data;

    private final TestDatabase database;
    private final ExecutorService devices = Executors.newFixedThreadPool(DEVICES);
    private RunningServer server;

    KilledServer(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void stop() {
        devices.shutdownNow();
        server.close();
    }

    /**
     * @param rounds how often it is killed
     * @param acknowledged units, when it is killed
     * @param each units of each device
     * @param atATime units in a push
     */
    @ParameterizedTest
    @CsvSource({"10, 200, 75, 1", "1, 5, 50, 5", "1, 60, 50, 5", "1, 140, 50, 5"})
    void nothingAcknowledgedIsLostAndNothingIsTakenTwice(int rounds, int acknowledged, int each, int atATime)
            throws Exception {
        server = RunningServer.start(data, database.fresh());
        Administrator.of(server);
        int expected = customers();
        for (int round = 0; round < rounds; round++) {
            List<Pusher> pushers = Stream.generate(() -> new Pusher(each, atATime))
                    .limit(DEVICES)
                    .toList();
            killedAmidst(pushers, acknowledged);
            server = server.startAgain();
            expected += DEVICES * each;
            assertAllThereOnce(pushers, DEVICES * each, acknowledged);
            assertEquals(expected, customers());
        }
    }

    private void killedAmidst(List<Pusher> pushers, int acknowledged) throws Exception {
        CountDownLatch enough = new CountDownLatch(acknowledged);
        List<Future<?>> pushing = pushers.stream()
                .<Future<?>>map(pusher -> devices.submit(() -> pusher.pushWhileItLives(server, enough::countDown)))
                .toList();
        enough.await();
        server.kill();
        for (Future<?> end : pushing) {
            end.get();
        }
    }

    private void assertAllThereOnce(List<Pusher> pushers, int given, int acknowledged) {
        int told = pushers.stream().mapToInt(pusher -> pusher.verdicts().size()).sum();
        assertTrue(told >= acknowledged && told < given, () -> told + " told of " + given);
        List<Verdict> all = pushers.stream().flatMap(this::repeated).toList();
        long[] seqs = all.stream().mapToLong(Verdict::seq).sorted().toArray();
        assertEquals(given, seqs.length);
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
                assertEquals(Verdict.Kind.DUPLICATE, verdict.kind(), before::toString);
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
