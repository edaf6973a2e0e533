package org.kehu.server.administration.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kehu.server.backup.control.BackupRun;
import org.kehu.server.backup.control.UnknownPlace;
import org.kehu.server.timers.control.JobState;

/**
 * This server as it is now.
 *
 * @param schema version of the database schema
 * @param epoch names the change log; a restored backup has another one
 * @param head position of the last row of the change log
 * @param unknownPlaces where devices know more of the log than there is, in this epoch
 * @param backups that this server made by itself, the latest first
 * @param jobs what it does by itself once a day
 * @param database product and version, such as {@code H2 2.4.240}
 */
public record ServerState(
        String version,
        String schema,
        UUID serverId,
        String epoch,
        long head,
        String database,
        Instant startedAt,
        long uptimeSeconds,
        List<UnknownPlace> unknownPlaces,
        List<BackupRun> backups,
        List<JobState> jobs) {
    public ServerState {
        unknownPlaces = List.copyOf(unknownPlaces);
        backups = List.copyOf(backups);
        jobs = List.copyOf(jobs);
    }
}
