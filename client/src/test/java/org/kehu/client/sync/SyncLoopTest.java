package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.Unauthorised;

/** When rounds are run, on a clock that only the test moves. */
class SyncLoopTest {
    private static final Round DONE = new Round(SyncAction.OK, 0, 0, 0);

    private record Due(Instant at, long order, Runnable work) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(java.util.Comparator.comparing(Due::at).thenComparing(Due::order));
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final List<Long> rounds = new ArrayList<>();
    private Instant contact = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private long order;
    private int waiting;
    private Round answer = DONE;
    private Function<Supplier<Round>, Round> wrapped = Supplier::get;
    private final SyncLoop loop = new SyncLoop(
            () -> wrapped.apply(this::round),
            () -> new LocalStore.Counts(waiting, 0, false, 0, null),
            (delay, work) -> due.add(new Due(now.plus(delay), order++, work)),
            new Pace(() -> 0),
            () -> now,
            () -> new LeaseState(contact, now, 14));

    private Round round() {
        rounds.add(now.getEpochSecond());
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return answer;
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

    @Test
    void aRoundIsRunAtTheStartAndThenWithinEachMinute() {
        loop.syncNow();
        pass(Duration.ofSeconds(130));
        assertEquals(List.of(0L, 55L, 110L), rounds);
        assertEquals(
                new LinkState(
                        LinkState.Link.ONLINE, false, Instant.ofEpochSecond(110), 0, 0, null, false, null, 0, null),
                loop.state());
    }

    @Test
    void askingTwiceBeforeARoundIsOneRound() {
        loop.syncNow();
        loop.syncNow();
        pass(Duration.ofSeconds(10));
        loop.commit();
        pass(Duration.ofSeconds(1));
        assertEquals(List.of(0L, 10L), rounds);
    }

    @Test
    void whatIsDoneDuringARoundIsCountedAtOnce() {
        List<Integer> told = new ArrayList<>();
        wrapped = round -> {
            wrapped = Supplier::get;
            waiting = 3;
            loop.commit();
            assertEquals(3, loop.state().waiting());
            assertEquals(true, loop.state().running());
            return round.get();
        };
        loop.onChange(state -> told.add(state.waiting()));
        loop.syncNow();
        pass(Duration.ZERO);
        assertEquals(List.of(0, 3), told.subList(0, 2));
    }

    @Test
    void withoutAnAnswerItAsksLessAndLessOftenUpToAMinute() {
        for (int i = 0; i < 8; i++) {
            failures.add(new Offline("no route"));
        }
        loop.syncNow();
        pass(Duration.ofSeconds(190));
        assertEquals(List.of(0L, 2L, 6L, 14L, 30L, 62L, 117L, 172L), rounds);
        assertEquals(LinkState.Link.OFFLINE, loop.state().link());
    }

    private void saveForms(int seconds) {
        for (int i = 0; i < 10 * seconds; i++) {
            pass(Duration.ofMillis(100));
            loop.commit();
        }
    }

    @Test
    void whileNobodyAnswersFormsThatAreSavedAreNotTriedOneByOne() {
        for (int i = 0; i < 40; i++) {
            failures.add(new Offline("no route"));
        }
        loop.syncNow();
        pass(Duration.ofSeconds(60));
        rounds.clear();
        saveForms(10);
        assertEquals(List.of(60L, 62L, 64L, 66L, 68L), rounds);
        failures.clear();
        pass(Duration.ofSeconds(2));
        assertEquals(6, rounds.size());
        rounds.clear();
        pass(Duration.ofSeconds(1));
        saveForms(1);
        pass(Duration.ofMillis(1));
        assertEquals(10, rounds.size(), "each at once while the server answers");
    }

    @Test
    void whoAsksForARoundOrHearsOfALineIsNotLetWait() {
        failures.add(new Offline("no route"));
        loop.syncNow();
        pass(Duration.ofMillis(100));
        loop.commit();
        loop.syncNow();
        pass(Duration.ofMillis(100));
        assertEquals(List.of(0L, 0L), rounds);
        assertEquals(LinkState.Link.ONLINE, loop.state().link());
        loop.commit();
        pass(Duration.ofMillis(100));
        assertEquals(3, rounds.size());
    }

    @Test
    void whatIsGivenDuringARoundIsSentRightBehindIt() {
        wrapped = round -> {
            wrapped = Supplier::get;
            loop.commit();
            return round.get();
        };
        loop.syncNow();
        pass(Duration.ofMillis(1));
        assertEquals(2, rounds.size());
    }

    @Test
    void whatIsGivenDuringARoundThatFailsWaitsLikeTheRest() {
        failures.add(new Offline("no route"));
        wrapped = round -> {
            wrapped = Supplier::get;
            loop.commit();
            return round.get();
        };
        loop.syncNow();
        pass(Duration.ofMillis(1999));
        assertEquals(1, rounds.size());
        pass(Duration.ofMillis(1));
        assertEquals(2, rounds.size());
    }

    @Test
    void aServerThatSaysWhenItHasTimeIsLeftAloneUntilThen() {
        failures.add(new Busy(429, Duration.ofSeconds(120)));
        loop.syncNow();
        pass(Duration.ofSeconds(30));
        loop.commit();
        pass(Duration.ofSeconds(95));
        assertEquals(List.of(0L, 120L), rounds);
        loop.commit();
        pass(Duration.ofSeconds(1));
        assertEquals(List.of(0L, 120L, 125L), rounds);
    }

    @Test
    void butNotForHoursAndNeverForLessThanUsual() {
        failures.add(new Busy(503, Duration.ofDays(1)));
        failures.add(new Busy(503, Duration.ofSeconds(1)));
        failures.add(new Busy(503, Duration.ZERO));
        loop.syncNow();
        pass(Duration.ofSeconds(315));
        assertEquals(List.of(0L, 300L, 304L, 312L), rounds);
    }

    @Test
    void oneAnswerMakesItPatientAgain() {
        failures.add(new Offline("no route"));
        failures.add(new Offline("no route"));
        loop.syncNow();
        pass(Duration.ofSeconds(7));
        failures.add(new Offline("no route"));
        pass(Duration.ofSeconds(62));
        assertEquals(List.of(0L, 2L, 6L, 61L, 63L), rounds);
    }

    @Test
    void signedOutIsSaidAndNothingIsWiped() {
        failures.add(new Unauthorised("ended"));
        loop.syncNow();
        pass(Duration.ofSeconds(1));
        assertEquals(LinkState.Link.SIGNED_OUT, loop.state().link());
        assertEquals("sync.problem.signed.out", loop.state().problem());
        loop.requireKept();
    }

    @Test
    void whatNobodyForesawDoesNotEndTheRounds() {
        failures.add(new IllegalStateException("on purpose"));
        loop.syncNow();
        pass(Duration.ofSeconds(3));
        assertEquals(List.of(0L, 2L), rounds);
    }

    @Test
    void aCopyThatWasGivenUpAsksNoMoreAndKeepsNothing() {
        failures.add(new GivenUp("receipt", null));
        loop.syncNow();
        loop.givenUp();
        pass(Duration.ofMinutes(5));
        assertEquals(LinkState.Link.GIVEN_UP, loop.state().link());
        assertThrows(StoreProblem.class, loop::requireKept);
    }

    @Test
    void aLeaseNearItsEndIsSaidAndOneThatIsOverLocks() {
        contact = Instant.EPOCH.minus(Duration.ofDays(12));
        for (int i = 0; i < 4000; i++) {
            failures.add(new Offline("no route"));
        }
        loop.syncNow();
        pass(Duration.ofSeconds(1));
        assertEquals(Instant.EPOCH.plus(Duration.ofDays(2)), loop.state().locksAt());
        assertEquals(LinkState.Link.OFFLINE, loop.state().link());
        pass(Duration.ofDays(2).plusMinutes(2));
        assertEquals(LinkState.Link.LOCKED, loop.state().link());
        int asked = rounds.size();
        pass(Duration.ofHours(1));
        assertEquals(asked, rounds.size());
    }

    @Test
    void aFullDiskIsSaidUntilSomethingIsKeptAgain() {
        for (int i = 0; i < 9; i++) {
            failures.add(new Offline("no route"));
        }
        loop.syncNow();
        loop.refused(new StoreProblem("disk_low", Map.of()));
        pass(Duration.ofSeconds(20));
        assertEquals(LinkState.Link.OFFLINE, loop.state().link());
        assertEquals("sync.problem.store.full", loop.state().problem());
        loop.requireKept();
        loop.commit();
        pass(Duration.ofSeconds(1));
        assertNull(loop.state().problem());
    }

    @Test
    void aStoreThatCannotTakeARoundIsSaidUntilOneIsTaken() {
        failures.add(new StoreProblem("cache_damaged", Map.of()));
        loop.syncNow();
        pass(Duration.ofSeconds(1));
        assertEquals("sync.problem.store.damaged", loop.state().problem());
        pass(Duration.ofSeconds(3));
        assertNull(loop.state().problem());
    }

    @Test
    void tooOldAProgramIsSaidAndGoesOnOffline() {
        answer = new Round(SyncAction.UPGRADE, 0, 0, 0);
        loop.syncNow();
        pass(Duration.ofSeconds(1));
        assertEquals(LinkState.Link.UPGRADE, loop.state().link());
        assertEquals("sync.problem.upgrade", loop.state().problem());
        answer = new Round(SyncAction.OLD_SERVER, 0, 0, 0);
        pass(Duration.ofMinutes(2));
        assertEquals("sync.problem.old.server", loop.state().problem());
        answer = DONE;
        pass(Duration.ofMinutes(2));
        assertEquals(LinkState.Link.ONLINE, loop.state().link());
    }

    @Test
    void aRoundThatCannotBeWrittenDownCounts() {
        RoundDiary full = new RoundDiary(
                new Meter(Kehu.SCHEMA),
                written -> {
                    throw new StoreProblem("disk_full", Map.of());
                },
                () -> now);
        wrapped = full::kept;
        loop.syncNow();
        pass(Duration.ofSeconds(61));
        assertEquals(LinkState.Link.ONLINE, loop.state().link());
        assertNull(loop.state().problem());
        assertEquals(List.of(0L, 55L), rounds);
    }

    @Test
    void onceClosedNoRoundIsRun() {
        loop.syncNow();
        pass(Duration.ofSeconds(1));
        loop.close();
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(0L), rounds);
    }
}
