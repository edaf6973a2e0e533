package org.kehu.server.administration.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerTx;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.database.control.DatabaseFacts;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.boundary.ServerIdentity;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.records.control.RecordStore;

/** The server itself; only for administrators, since versions help whoever looks for a way in. */
@Path("api/v1/server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServerResource {
    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Inject
    private RecordStore records;

    @Inject
    private ServerIdentity identity;

    @Inject
    private DatabaseFacts database;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String version;

    @GET
    public ServerState state() {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
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
                        Duration.between(started, clock.instant()).toSeconds()));
    }

    private static long head(ServerTx tx) {
        return tx.counter().seq();
    }
}
