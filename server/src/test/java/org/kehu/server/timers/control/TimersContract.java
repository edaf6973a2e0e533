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
            for (CrmRecord customer : run.list(RecordQuery.of(Customer.TYPE))) {
                UUID id = Ids.derived(customer.id(), run.day().toString());
                run.give(customer.ref(), new AskOwner(id, customer.ref(), "Remind", "Nobody called"));
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
        JobRunner node =
                new JobRunner(database().source(), door, database().store(), () -> now, List.of(new Reminding()));
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
        assertEquals(new JobState("remind", MORNING, null, null, 0, 0, null), state(nodes.get(1)));
        now = MORNING;
        Race.of(2, place -> nodes.get(place).runDue());
        nodes.forEach(JobRunner::runDue);
        assertEquals(List.of(LocalDate.of(2030, 3, 5)), runs);
        assertEquals(2, tasks().size());
        assertEquals(1, tasks().stream().map(LogRow::operation).distinct().count());
        assertEquals(
                new JobState("remind", MORNING.plus(Duration.ofDays(1)), MORNING, MORNING, 2, 0, null),
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

    @Test
    void aSecondRunOfADayGivesNothingTwice() {
        JobRunner node = node();
        assertTrue(node.runNow(new Reminding()));
        assertEquals(2, state(node).applied());
        assertTrue(node().runNow(new Reminding()));
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
        List<Long> nanos = new ArrayList<>(List.of(0L));
        TimerLease dead = new TimerLease(database().source(), UUID.randomUUID(), () -> nanos.get(0));
        TimerLease other = new TimerLease(database().source(), UUID.randomUUID(), () -> 0);
        assertTrue(dead.take());
        assertFalse(other.take());
        JobRunner node = node();
        assertFalse(node.runNow(new Reminding()));
        assertEquals(List.of(), runs);
        change("update timer_lease set held_until = current_timestamp - interval '1' second");
        assertTrue(other.take());
        nanos.set(0, Duration.ofSeconds(21).toNanos());
        assertThrows(LeaseLost.class, dead::keep);
        dead.giveUp();
        assertFalse(node.runNow(new Reminding()));
        other.giveUp();
        assertTrue(node.runNow(new Reminding()));
    }
}
