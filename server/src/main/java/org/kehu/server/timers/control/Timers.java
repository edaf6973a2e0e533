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
        runner = new JobRunner(connections.source(), door.door(), records.transactions(), clock, jobs.values());
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

    /** @throws ProblemException if there is no such job, or one is being run just now */
    public void runNow(String name) {
        DailyJob job = jobs.get(name);
        if (job == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        if (!runner().runNow(job)) {
            throw new ProblemException(ProblemCode.JOBS_BUSY);
        }
        records.makeDurable();
    }

    public List<JobState> states() {
        return runner().states();
    }
}
