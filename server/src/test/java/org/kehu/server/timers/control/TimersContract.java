package org.kehu.server.timers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.activity.AskOwner;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Door;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.server.records.control.FoundedDoor;
import org.kehu.server.records.control.Race;
import org.kehu.server.records.control.StoreDatabase;

/** Two nodes on one database, each with a clock that the test moves. The ledger's zone is eight hours ahead of UTC. */
abstract class TimersContract {
    private static final Instant EVENING = Instant.parse("2030-03-04T10:00:00Z");
    private static final Instant MORNING = Instant.parse("2030-03-04T19:00:00Z");

    private final List<LocalDate> runs = new ArrayList<>();
    private Instant now = EVENING;
    private RuntimeException failure;
    private final AtomicLong nanos = new AtomicLong();
    private Runnable between = () -> {};

    protected abstract StoreDatabase database();

    /** Makes a task about each customer. */
    private final class Reminding implements DailyJob {
        @Override
        public String name() {
            return "remind";
        }

        @Override
        public void run(JobRun run) {
            synchronized (runs) {
                runs.add(run.day());
            }
            List<CrmRecord> customers = run.list(RecordQuery.of(Customer.TYPE));
            run.expect(customers.size());
            for (CrmRecord customer : customers) {
                UUID id = Ids.derived(customer.id(), run.day().toString());
                run.give(customer.ref(), new AskOwner(id, customer.ref(), "Remind", "Nobody called"));
                run.handled(1);
                between.run();
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    @BeforeEach
    void found() throws SQLException {
        database().empty();
        change("delete from timer_job");
        change("update timer_lease set holder = null, held_until = current_timestamp");
        FoundedDoor founded = new FoundedDoor(database());
        for (String name : List.of("Land of Toys", "Baane Mini")) {
            founded.create(FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database().source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private JobRunner node() {
        ServerDoor door = new ServerDoor(
                database().store(), new Door<>(Kehu.CATALOG, new ServerSide()), () -> now, () -> 7, head -> {});
        JobRunner node = new JobRunner(
                database().source(),
                door,
                database().store(),
                () -> now,
                List.of(new Reminding()),
                () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()));
        node.begin();
        return node;
    }

    private List<LogRow> tasks() {
        return database().store().transact(tx -> tx.log(0, 10_000)).stream()
                .filter(row -> row.record().type().equals(Task.TYPE.name()))
                .toList();
    }

    private static JobState state(JobRunner node) {
        return node.states().get(0);
    }

    @Test
    void aJobRunsOnceAMorningOnOneOfTheNodes() throws InterruptedException, ExecutionException {
        List<JobRunner> nodes = List.of(node(), node());
        assertEquals(0, nodes.get(0).runDue());
        assertEquals(
                new JobState("remind", JobState.Phase.IDLE, MORNING, null, null, 0, null, 0, 0, false, null),
                state(nodes.get(1)));
        now = MORNING;
        Race.of(2, place -> nodes.get(place).runDue());
        nodes.forEach(JobRunner::runDue);
        assertEquals(List.of(LocalDate.of(2030, 3, 5)), runs);
        assertEquals(2, tasks().size());
        assertEquals(1, tasks().stream().map(LogRow::operation).distinct().count());
        assertEquals(
                new JobState(
                        "remind",
                        JobState.Phase.IDLE,
                        MORNING.plus(Duration.ofDays(1)),
                        MORNING,
                        MORNING,
                        2,
                        2L,
                        2,
                        0,
                        false,
                        null),
                state(nodes.get(1)));
    }

    @Test
    void whatWasMissedIsRunOnceWhenAServerIsOnAgain() {
        node();
        now = MORNING.plus(Duration.ofDays(5)).plusSeconds(3600);
        JobRunner again = node();
        assertEquals(1, again.runDue());
        assertEquals(0, again.runDue());
        assertEquals(List.of(LocalDate.of(2030, 3, 10)), runs);
        assertEquals(MORNING.plus(Duration.ofDays(6)), state(again).nextAt());
    }

    private static int runNow(JobRunner node) {
        assertTrue(node.ask("remind"));
        return node.runDue();
    }

    @Test
    void oneThatIsAskedForOnANodeIsRunByOneOfThemAndNotAskedForTwice() throws InterruptedException, ExecutionException {
        List<JobRunner> nodes = List.of(node(), node());
        List<Boolean> asked = Race.of(2, place -> nodes.get(place).ask("remind"));
        assertEquals(1, asked.stream().filter(one -> one).count());
        assertEquals(JobState.Phase.WAITING, state(nodes.get(0)).phase());
        Race.of(2, place -> nodes.get(place).runDue());
        nodes.forEach(JobRunner::runDue);
        assertEquals(1, runs.size());
        assertEquals(JobState.Phase.IDLE, state(nodes.get(1)).phase());
    }

    @Test
    void oneThatRunsTellsHowFarItIsAndIsStoppedFromAnywhere() {
        JobRunner node = node();
        JobRunner other = node();
        List<JobState> seen = new ArrayList<>();
        between = () -> {
            seen.add(state(other));
            assertFalse(other.ask("remind"));
            assertEquals(0, other.runDue());
            assertTrue(other.stop("remind"));
            seen.add(state(other));
        };
        assertEquals(1, runNow(node));
        assertEquals(
                List.of(JobState.Phase.RUNNING, JobState.Phase.STOPPING),
                seen.stream().map(JobState::phase).toList());
        assertEquals(2L, seen.get(0).expected());
        assertEquals(1, tasks().size());
        assertEquals(
                new JobState("remind", JobState.Phase.IDLE, MORNING, EVENING, EVENING, 1, 2L, 1, 0, true, null),
                state(other));
        assertFalse(other.stop("remind"));
        between = () -> {};
        assertEquals(1, runNow(other));
        assertEquals(2, tasks().size());
        assertFalse(state(node).stopped());
    }

    @Test
    void oneThatWaitsForItsTurnIsStoppedBeforeItBegins() {
        JobRunner node = node();
        assertTrue(node.ask("remind"));
        assertTrue(node.stop("remind"));
        assertEquals(JobState.Phase.STOPPING, state(node).phase());
        assertNull(state(node).beganAt());
        assertEquals(1, node.runDue());
        assertEquals(List.of(), runs);
        assertTrue(state(node).stopped());
        assertEquals(0, tasks().size());
    }

    @Test
    void oneThatRanBeforeAndIsStoppedBeforeItBeginsDoesNotGoByItsLastRun() {
        JobRunner node = node();
        assertEquals(1, runNow(node));
        now = MORNING;
        assertEquals(EVENING, state(node).beganAt());
        assertTrue(node.stop("remind"));
        assertEquals(JobState.Phase.STOPPING, state(node).phase());
        assertNull(state(node).beganAt());
        assertEquals(1, node.runDue());
        assertEquals(MORNING, state(node).beganAt());
        assertTrue(state(node).stopped());
    }

    @Test
    void aSecondRunOfADayGivesNothingTwice() {
        JobRunner node = node();
        assertEquals(1, runNow(node));
        assertEquals(2, state(node).applied());
        assertEquals(MORNING, state(node).nextAt());
        assertEquals(1, runNow(node()));
        assertEquals(2, runs.size());
        assertEquals(0, state(node).applied());
        assertEquals(2, tasks().size());
        now = MORNING;
        node.runDue();
        assertEquals(4, tasks().size());
    }

    @Test
    void whatFailsIsToldAndTriedAgainAnHourLater() {
        JobRunner node = node();
        now = MORNING;
        failure = new IllegalStateException("x".repeat(500));
        assertEquals(1, node.runDue());
        assertEquals(MORNING.plusSeconds(3600), state(node).nextAt());
        assertEquals(400, Objects.requireNonNull(state(node).problem()).length());
        assertEquals(2, tasks().size());
        failure = null;
        now = MORNING.plusSeconds(3600);
        node.runDue();
        assertNull(state(node).problem());
        assertEquals(2, tasks().size());
    }

    @Test
    void aDeadNodeHoldsUpNobodyForLong() throws SQLException {
        List<Long> silent = new ArrayList<>(List.of(0L));
        TimerLease dead = new TimerLease(database().source(), UUID.randomUUID(), () -> silent.get(0));
        TimerLease other = new TimerLease(database().source(), UUID.randomUUID(), () -> 0);
        assertTrue(dead.take());
        assertFalse(other.take());
        JobRunner node = node();
        assertTrue(node.ask("remind"));
        assertEquals(0, node.runDue());
        assertEquals(List.of(), runs);
        change("update timer_lease set held_until = current_timestamp - interval '1' second");
        assertTrue(other.take());
        silent.set(0, Duration.ofSeconds(21).toNanos());
        assertThrows(LeaseLost.class, dead::keep);
        dead.giveUp();
        assertEquals(0, node.runDue());
        other.giveUp();
        assertEquals(1, node.runDue());
    }

    @Test
    void whatADeadNodeLeftIsGoneOnWithByAnother() throws SQLException {
        JobRunner dead = node();
        between = () -> {
            throw new LeaseLost();
        };
        assertEquals(0, runNow(dead));
        assertEquals(JobState.Phase.RUNNING, state(dead).phase());
        between = () -> {};
        assertEquals(1, node().runDue());
        assertEquals(2, tasks().size());
        assertEquals(JobState.Phase.IDLE, state(dead).phase());
    }
}
