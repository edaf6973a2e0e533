package org.kehu.client.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.StartProblem;

/** Port to how the server is. Blocks. */
public interface ServerWatch {
    ServerReport report() throws StartProblem;

    /** Asks for what the server does each morning; it runs behind. */
    void run(String job) throws StartProblem;

    /** Ends a run before its next step. */
    void stop(String job) throws StartProblem;

    /** All devices take everything anew and offer what the server lacks. */
    void beginEpoch() throws StartProblem;

    /**
     * What can be said of the server and of this device's copy.
     *
     * @param server what the server says of itself, null if it does not answer or this person may not ask
     * @param fingerprint of the trusted certificate, empty on this very computer
     * @param ready whether the server and its database can work; false if it does not answer
     * @param copyBytes size of this device's copy on the disk
     */
    record ServerReport(
            String address, String fingerprint, @Nullable ServerFacts server, boolean ready, long copyBytes) {}

    /** @param epoch names the change log; a restored backup has another one */
    record ServerFacts(
            String version,
            String database,
            String schema,
            String epoch,
            Instant startedAt,
            List<UnknownPlace> unknownPlaces,
            List<Backup> backups,
            List<Job> jobs) {
        public ServerFacts {
            backups = List.copyOf(backups);
            unknownPlaces = List.copyOf(unknownPlaces);
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * A backup that the server made by itself, or tried to.
     *
     * @param provedAt when it had been restored and compared, null if it was not
     * @param problem empty if nothing went wrong
     */
    record Backup(
            Instant madeAt,
            String node,
            String file,
            long rows,
            long bytes,
            @Nullable Instant provedAt,
            String problem) {}

    /**
     * What the server does by itself each morning.
     *
     * @param beganAt of the last run, null before the first
     * @param handled how much of {@code expected} the last run has looked at
     * @param expected null where that is not known before
     * @param stopped whether somebody ended the last run early
     * @param problem what else ended it early, empty if nothing did
     */
    record Job(
            String name,
            Phase phase,
            Instant nextAt,
            @Nullable Instant beganAt,
            long handled,
            @Nullable Long expected,
            int applied,
            int refused,
            boolean stopped,
            String problem) {
        boolean isRunning() {
            return phase == Phase.RUNNING || (phase == Phase.STOPPING && beganAt != null);
        }
    }

    /** Until its morning, until its turn, while it is run, and while it shall end: before it has begun, if it says no beginning. */
    enum Phase {
        IDLE,
        WAITING,
        RUNNING,
        STOPPING
    }

    /** A change that a device knows and the server does not, though nothing was restored by its command. */
    record UnknownPlace(Instant noticedAt, UUID user) {}
}
