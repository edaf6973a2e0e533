package org.kehu.server.timers.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;

/** Runs the jobs that are due, one after the other, while this node holds the lease. */
final class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    /** In the ledger's zone: after the day has changed, before anybody works. */
    private static final LocalTime EARLY = LocalTime.of(3, 0);

    private static final Duration RETRY = Duration.ofHours(1);

    private final JobRows rows;
    private final TimerLease lease;
    private final ServerDoor door;
    private final TxStore<ServerTx> store;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Collection<DailyJob> jobs;
    private final ReentrantLock here = new ReentrantLock();

    JobRunner(
            DataSource source,
            ServerDoor door,
            TxStore<ServerTx> store,
            InstantSource clock,
            Collection<? extends DailyJob> jobs,
            LongSupplier nanos) {
        this.rows = new JobRows(source);
        this.lease = new TimerLease(source, UUID.randomUUID(), nanos);
        this.nanos = nanos;
        this.door = door;
        this.store = store;
        this.clock = clock;
        this.jobs = List.copyOf(jobs);
    }

    List<JobState> states() {
        return rows.all(clock.instant());
    }

    /** Notes jobs that are new here; they are due the next morning. */
    void begin() {
        jobs.forEach(job -> rows.begin(job.name(), nextMorning(clock.instant())));
    }

    /** Makes a job due now. @return false if it waits for its turn or is being run already, here or on another node */
    boolean ask(String name) {
        return rows.ask(name, clock.instant());
    }

    /** Ends the run of a job before its next step, wherever it is. @return false if it is neither due nor being run */
    boolean stop(String name) {
        return rows.stop(name, clock.instant());
    }

    /**
     * Looks again until nothing is due: who was asked for while this node was at another job found it busy.
     *
     * @return how many jobs were run; none if another node is at it
     */
    int runDue() {
        int ran = 0;
        int more = 1;
        while (more > 0 && !due().isEmpty()) {
            more = alone(this::runAllDue).orElse(0);
            ran += more;
        }
        return ran;
    }

    private Optional<Integer> alone(IntSupplier work) {
        if (!here.tryLock()) {
            return Optional.empty();
        }
        try {
            return lease.take() ? Optional.of(leased(work)) : Optional.empty();
        } finally {
            here.unlock();
        }
    }

    private int leased(IntSupplier work) {
        try {
            return work.getAsInt();
        } finally {
            lease.giveUp();
        }
    }

    /** Asked again under the lease: another node may just have run them. */
    private int runAllDue() {
        return due().stream().mapToInt(this::run).sum();
    }

    private List<DailyJob> due() {
        Instant now = clock.instant();
        Set<String> due = rows.all(now).stream()
                .filter(state -> !state.nextAt().isAfter(now))
                .map(JobState::name)
                .collect(Collectors.toSet());
        return jobs.stream().filter(job -> due.contains(job.name())).toList();
    }

    private int run(DailyJob job) {
        JobPulse pulse = new JobPulse(job.name(), rows, lease, nanos);
        JobRun run = new JobRun(job.name(), clock.instant(), door, store, pulse);
        rows.began(job.name(), run.now());
        try {
            pulse.beat(run);
            job.run(run);
            end(job, run, false, null);
        } catch (JobStopped e) {
            end(job, run, true, null);
        } catch (LeaseLost e) {
            LOG.log(Level.WARNING, "Another node goes on with the job {0}", job.name());
            return 0;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The job " + job.name() + " ended early", e);
            end(job, run, false, e.toString());
        }
        return 1;
    }

    private void end(DailyJob job, JobRun run, boolean stopped, @Nullable String problem) {
        Instant now = clock.instant();
        rows.ended(job.name(), now, problem == null ? nextMorning(now) : now.plus(RETRY), run, stopped, problem);
        LOG.log(Level.INFO, "The job {0} has done {1} and was refused {2}{3}", new Object[] {
            job.name(), run.applied(), run.refused(), stopped ? ", and was stopped" : ""
        });
    }

    private Instant nextMorning(Instant now) {
        ZoneId zone = door.catalog().policy().zone(door.configuration());
        ZonedDateTime today = now.atZone(zone).with(EARLY);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
