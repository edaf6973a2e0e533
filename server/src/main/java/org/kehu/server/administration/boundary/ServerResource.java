package org.kehu.server.administration.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerTx;
import org.kehu.server.backup.control.BackupRun;
import org.kehu.server.backup.control.BackupRuns;
import org.kehu.server.backup.control.Epochs;
import org.kehu.server.backup.control.UnknownPlace;
import org.kehu.server.backup.control.UnknownPlaces;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.database.control.DatabaseFacts;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.boundary.ServerIdentity;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.records.control.RecordStore;
import org.kehu.server.timers.control.JobState;
import org.kehu.server.timers.control.Timers;

/** The server itself; only for administrators, since versions help whoever looks for a way in. */
@Path("api/v1/server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServerResource {
    private static final Logger LOG = Logger.getLogger(ServerResource.class.getName());

    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Inject
    private ConnectionPool connections;

    @Inject
    private UnknownPlaces unknownPlaces;

    @Inject
    private BackupRuns backups;

    @Inject
    private RecordStore records;

    @Inject
    private ServerIdentity identity;

    @Inject
    private DatabaseFacts database;

    @Inject
    private Timers timers;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String version;

    @GET
    public ServerState state() throws SQLException {
        requireAdministrator();
        List<UnknownPlace> unknown = unknownPlaces.latest();
        List<BackupRun> made = backups.latest();
        List<JobState> jobs = timers.states();
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return records.transactions()
                .transact(tx -> new ServerState(
                        version,
                        database.schema(),
                        identity.keys().serverId(),
                        tx.epoch(),
                        head(tx),
                        database.product(),
                        started,
                        Duration.between(started, clock.instant()).toSeconds(),
                        unknown,
                        made,
                        jobs));
    }

    /** Every device takes everything anew and offers what this server lacks. */
    @POST
    @Path("epoch")
    public ServerState beginEpoch() throws SQLException {
        requireAdministrator();
        try (Connection connection = connections.source().getConnection()) {
            connection.setAutoCommit(false);
            long begun = Epochs.begin(connection, Epochs.Cause.ADMINISTRATOR, caller.userId(), null, clock.instant());
            connection.commit();
            LOG.log(Level.WARNING, "Epoch {0} was begun by {1}", new Object[] {Long.toString(begun), caller.userId()});
        }
        return state();
    }

    private void requireAdministrator() {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
    }

    private static long head(ServerTx tx) {
        return tx.counter().seq();
    }
}
