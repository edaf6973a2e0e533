package org.kehu.server.backup.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup that the server made by itself, or tried to.
 *
 * @param madeAt what it holds is as of then
 * @param node name of the machine in whose folder it is
 * @param file null if none was written
 * @param head position of the last change in it
 * @param provedAt when it had been restored and compared, null if it was not
 * @param problem what went wrong, null if nothing did
 */
public record BackupRun(
        Instant madeAt,
        String node,
        @Nullable String file,
        @Nullable Long head,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Instant provedAt,
        @Nullable String problem) {

    static BackupRun failed(Instant at, String node, @Nullable String file, String problem) {
        return new BackupRun(at, node, file, null, null, null, null, problem);
    }
}
