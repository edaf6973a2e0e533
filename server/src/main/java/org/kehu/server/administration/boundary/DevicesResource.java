package org.kehu.server.administration.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.boundary.Devices;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** People's copies, for administrators: which there are, and giving up those that were lost. */
@Path("api/v1/device")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private static final Logger LOG = Logger.getLogger(DevicesResource.class.getName());
    private static final int LONGEST = 500;

    @Inject
    private Devices devices;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @GET
    public DeviceList list() {
        requireRight();
        return new DeviceList(devices.all());
    }

    @POST
    @Path("{user}/{device}/wipe")
    @Consumes(MediaType.APPLICATION_JSON)
    public void wipe(@PathParam("user") String user, @PathParam("device") String device, @Nullable WipeRequest body) {
        requireRight();
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw ProblemException.ofField(
                    reason.isEmpty() ? ProblemCode.FIELD_MISSING : ProblemCode.FIELD_WRONG, "reason");
        }
        devices.giveUp(caller.userId(), id(user), id(device), reason);
        LOG.log(Level.INFO, "{0} gave up device {1} of user {2}", new Object[] {caller.login(), device, user});
    }

    @DELETE
    @Path("{user}/{device}/wipe")
    public void takeBack(@PathParam("user") String user, @PathParam("device") String device) {
        requireRight();
        devices.takeBack(caller.userId(), id(user), id(device));
        LOG.log(Level.INFO, "{0} took back the wipe of device {1} of user {2}", new Object[] {
            caller.login(), device, user
        });
    }

    private void requireRight() {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.of("bad_id", text));
        }
    }
}
