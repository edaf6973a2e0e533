package org.kehu.server.timers.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;

/** The timed work of this ledger, of which one node at a time does something. */
@ApplicationScoped
public class Timers {
    @Inject
    private ConnectionPool connections;

    @Inject
    private RecordStore records;

    @Inject
    private CommandDoor door;

    @Inject
    private InstantSource clock;

    @Inject
    @Any
    private Instance<DailyJob> found;

    private Map<String, DailyJob> jobs = Map.of();
    private @Nullable JobRunner runner;

    @PostConstruct
    void open() {
        jobs = found.stream().collect(Collectors.toMap(DailyJob::name, Function.identity()));
        runner = new JobRunner(
                connections.source(), door.door(), records.transactions(), clock, jobs.values(), System::nanoTime);
    }

    private JobRunner runner() {
        return Objects.requireNonNull(runner);
    }

    /** Once the schema is ready. */
    public void begin() {
        runner().begin();
    }

    public void runDue() {
        if (runner().runDue() > 0) {
            records.makeDurable();
        }
    }

    /**
     * Makes a job due now; a node that has nothing else to do runs it.
     *
     * @throws ProblemException if there is no such job, or it waits for its turn or is being run already
     */
    public JobState ask(String name) {
        state(name);
        if (!runner().ask(name)) {
            throw new ProblemException(ProblemCode.JOBS_BUSY);
        }
        return state(name);
    }

    /**
     * What the run gave by then stays; the next is in the morning.
     *
     * @throws ProblemException if there is no such job, or it is neither due nor being run
     */
    public JobState stop(String name) {
        state(name);
        if (!runner().stop(name)) {
            throw new ProblemException(ProblemCode.JOB_NOT_RUNNING);
        }
        return state(name);
    }

    /** @throws ProblemException if there is no such job */
    public JobState state(String name) {
        return states().stream()
                .filter(job -> job.name().equals(name) && jobs.containsKey(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    public List<JobState> states() {
        return runner().states();
    }
}
