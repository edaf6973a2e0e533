package org.kehu.server.timers.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.timers.control.JobState;
import org.kehu.server.timers.control.Timers;

/** What the server does each morning, for administrators: how a job stands, to be run now and to be stopped. */
@Path("api/v1/server/jobs/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    private static final Logger LOG = Logger.getLogger(JobsResource.class.getName());

    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Inject
    private Timers timers;

    @Inject
    private TimerSchedule schedule;

    @Context
    private UriInfo uri;

    @GET
    public JobState state(@PathParam("name") String name) {
        requireAdministrator();
        return timers.state(name);
    }

    /** Runs it in the background, on the node that comes first; what it gave today already is not given again. */
    @POST
    public Response run(@PathParam("name") String name) {
        requireAdministrator();
        JobState asked = timers.ask(name);
        schedule.lookNow();
        LOG.log(Level.INFO, "The job {0} was asked for by {1}", new Object[] {name, caller.userId()});
        return Response.accepted(asked).location(uri.getAbsolutePath()).build();
    }

    /** Before its next unit. What it gave by then stays, and is one operation that can be taken back. */
    @POST
    @Path("stop")
    public Response stop(@PathParam("name") String name) {
        requireAdministrator();
        JobState stopping = timers.stop(name);
        LOG.log(Level.INFO, "The job {0} was stopped by {1}", new Object[] {name, caller.userId()});
        return Response.accepted(stopping)
                .location(uri.getBaseUriBuilder()
                        .path("api/v1/server/jobs/{name}")
                        .build(name))
                .build();
    }

    private void requireAdministrator() {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
    }
}
