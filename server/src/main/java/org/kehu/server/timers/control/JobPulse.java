package org.kehu.server.timers.control;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Between two steps of a run: keeps the lease, tells how far it is, and hears whether it shall end. Asks the database once a second. */
final class JobPulse {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private final String job;
    private final JobRows rows;
    private final TimerLease lease;
    private final LongSupplier nanos;
    private long last;
    private boolean begun;

    /** @param nanos as {@link System#nanoTime} */
    JobPulse(String job, JobRows rows, TimerLease lease, LongSupplier nanos) {
        this.job = job;
        this.rows = rows;
        this.lease = lease;
        this.nanos = nanos;
    }

    /** @throws LeaseLost if another node is at it by now @throws JobStopped if somebody wants it to end */
    void beat(JobRun run) {
        lease.keep();
        long now = nanos.getAsLong();
        if (begun && now - last < BETWEEN.toNanos()) {
            return;
        }
        begun = true;
        last = now;
        if (rows.tell(job, run)) {
            throw new JobStopped();
        }
    }
}
