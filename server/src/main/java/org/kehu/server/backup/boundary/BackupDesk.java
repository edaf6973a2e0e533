package org.kehu.server.backup.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.backup.control.BackupWriter;
import org.kehu.server.backup.control.CopyWatch;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.identity.boundary.ServerIdentity;
import org.kehu.server.launch.StartReport;

/** Tells the launcher how a backup of this server is written, once it can be. */
@ApplicationScoped
public class BackupDesk {
    private static final int AFTER_IDENTITY = 100;

    @Inject
    private ConnectionPool connections;

    @Inject
    private ServerIdentity identity;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String version;

    void open(@Observes @Priority(AFTER_IDENTITY) SchemaReady schema) {
        int number = Integer.parseInt(schema.version());
        String server = identity.keys().serverId().toString();
        StartReport.backups(
                server,
                file -> new BackupWriter(connections.source(), StartReport.backedUp(), version, number, CopyWatch.NONE)
                        .write(file, clock.instant()));
    }
}
