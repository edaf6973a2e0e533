package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.control.RefreshToken;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Signing in, staying signed in, changing the password, signing out. */
@Path("api/v1/session")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private static final Logger LOG = Logger.getLogger(SessionResource.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private RecoveryKeys recoveryKeys;

    @Inject
    private Devices devices;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Anonymous
    public Session signIn(@Nullable SignInRequest body) {
        SignInRequest given = required(body, "");
        SignInRequest.Device device = required(given.device(), "device");
        UUID deviceId = required(device.id(), "device.id");
        UUID userId = accounts.authenticate(
                required(given.name(), "name"), required(given.password(), "password"), request.getRemoteAddr());
        String deviceName = device.name() == null ? "" : device.name();
        Session session = sessions.open(userId, deviceId, deviceName.substring(0, Math.min(200, deviceName.length())));
        LOG.log(Level.INFO, "{0} signed in on device {1}", new Object[] {session.login(), deviceId});
        return session;
    }

    /** Who the server takes the caller for. */
    @GET
    public WhoAmI whoAmI() {
        return new WhoAmI(caller.userId(), caller.login(), caller.deviceId());
    }

    @POST
    @Path("refresh")
    @Anonymous
    public Session refresh(@Nullable RefreshRequest body) {
        RefreshRequest given = required(body, "");
        String text = required(given.refreshToken(), "refreshToken");
        UUID device = required(given.device(), "device");
        return RefreshToken.parse(text)
                .flatMap(token -> sessions.refresh(token, device))
                .orElseThrow(() -> new ProblemException(ProblemCode.REFRESH_REFUSED));
    }

    @POST
    @Path("password")
    @BeforePasswordChange
    public void changePassword(@Nullable PasswordRequest body) {
        PasswordRequest given = required(body, "");
        accounts.changePassword(
                caller,
                required(given.current(), "current"),
                required(given.fresh(), "fresh"),
                request.getRemoteAddr());
    }

    /** For the device that opened this session with a password just now. */
    @POST
    @Path("recovery-key")
    public RecoveryKey recoveryKey() {
        RecoveryKey key = recoveryKeys.release(caller);
        LOG.log(Level.INFO, "{0} got the recovery key of device {1}", new Object[] {caller.login(), caller.deviceId()});
        return key;
    }

    /** A computer that was given up has destroyed its copy; it has no token left to say so with. */
    @POST
    @Path("wiped")
    @Anonymous
    public void wiped(@Nullable WipeDone body) {
        UUID receipt = required(required(body, "").receipt(), "receipt");
        devices.done(receipt);
        LOG.log(Level.INFO, "A copy that was given up is wiped: {0}", receipt);
    }

    @DELETE
    @BeforePasswordChange
    public void signOut() {
        sessions.close(caller.family());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw ProblemException.ofField(ProblemCode.FIELD_MISSING, field);
        }
        return value;
    }
}
