package org.kehu.server.administration.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * This server as it is now.
 *
 * @param schema version of the database schema
 * @param epoch names the change log; a restored backup has another one
 * @param head position of the last row of the change log
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
        long uptimeSeconds) {}
