package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.LinkState;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** When pieces of files are moved, on a clock that only the test moves. */
class TransfersTest {
    private record Due(Instant at, long order, Runnable work) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private final Deque<BooleanSupplier> answers = new ArrayDeque<>();
    private final List<Long> steps = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long order;
    private int plans;

    private final Transfers transfers = new Transfers(
            () -> {},
            new Pieces() {
                @Override
                public void plan() {
                    plans++;
                }

                @Override
                public boolean step() {
                    steps.add(now.getEpochSecond());
                    return !answers.isEmpty() && answers.remove().getAsBoolean();
                }

                @Override
                public void forgetPending() {}
            },
            (delay, work) -> due.add(new Due(now.plus(delay), order++, work)),
            new Pace(() -> 0));

    private void heard(LinkState.Link link) {
        transfers.heard(new LinkState(link, false, now, 0, 0, null, false, null, 0, null));
    }

    private void pass(Duration time) {
        Instant end = now.plus(time);
        while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
            Due next = due.remove();
            now = next.at();
            next.work().run();
        }
        now = end;
    }

    private void then(int pieces) {
        for (int i = 0; i < pieces; i++) {
            answers.add(() -> true);
        }
    }

    private void thenCut(int times) {
        for (int i = 0; i < times; i++) {
            answers.add(() -> {
                throw new Offline("cut");
            });
        }
    }

    @Test
    void aLineThatIsCutAgainAndAgainIsTriedAgainAtOnceWhileAnythingMoves() {
        for (int i = 0; i < 50; i++) {
            then(2);
            thenCut(1);
        }
        heard(LinkState.Link.ONLINE);
        pass(Duration.ZERO);
        assertEquals(151, steps.size());
        assertEquals(1, plans);
    }

    @Test
    void whereNothingMovesItIsTriedLessAndLess() {
        thenCut(4);
        heard(LinkState.Link.ONLINE);
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(0L, 2L, 6L, 14L, 30L), steps);
    }

    @Test
    void itGoesOnWhileTheRoundsFail() {
        then(1);
        thenCut(2);
        then(1);
        heard(LinkState.Link.ONLINE);
        due.add(new Due(now, order++, () -> heard(LinkState.Link.OFFLINE)));
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(0L, 0L, 0L, 2L, 2L), steps);
    }

    @Test
    void aRoundThatGoesWellEndsTheWait() {
        thenCut(6);
        heard(LinkState.Link.ONLINE);
        pass(Duration.ofSeconds(31));
        heard(LinkState.Link.ONLINE);
        pass(Duration.ZERO);
        assertEquals(List.of(0L, 2L, 6L, 14L, 30L, 31L), steps);
        assertEquals(2, plans);
    }

    @Test
    void whoeverIsSignedOutWaitsForARound() {
        answers.add(() -> {
            throw new Unauthorised("sign in");
        });
        heard(LinkState.Link.ONLINE);
        pass(Duration.ofHours(1));
        assertEquals(List.of(0L), steps);
        heard(LinkState.Link.ONLINE);
        pass(Duration.ZERO);
        assertEquals(2, steps.size());
    }

    @Test
    void aLockedCopyTriesNoMore() {
        thenCut(3);
        heard(LinkState.Link.ONLINE);
        pass(Duration.ZERO);
        heard(LinkState.Link.LOCKED);
        pass(Duration.ofHours(1));
        assertEquals(List.of(0L, 2L), steps);
    }

    @Test
    void whatIsAskedForMeanwhileIsLookedAtWhenTheRestHasMoved() {
        then(1);
        answers.add(() -> {
            transfers.wake();
            return false;
        });
        heard(LinkState.Link.ONLINE);
        pass(Duration.ZERO);
        assertEquals(2, plans);
        assertEquals(3, steps.size());
    }
}
