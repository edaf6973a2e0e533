package org.kehu.server.organisation.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Accounts;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Lets a user sign in, or sign in again: an administrator sets a password that works once. */
@Path("api/v1/account/{user}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    private static final Logger LOG = Logger.getLogger(AccountsResource.class.getName());
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @PUT
    public void issue(@PathParam("user") String id, @Nullable AccountRequest body) {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
        CrmRecord user = user(id);
        String password = body == null ? null : body.password();
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new ProblemException(
                    ProblemCode.PASSWORD_TOO_SHORT, Map.of("field", "password", "least", SHORTEST, "most", LONGEST));
        }
        accounts.issue(user.id(), user.require(User.LOGIN), password);
        LOG.log(Level.INFO, "{0} gave {1} a one-time password", new Object[] {caller.login(), user.get(User.LOGIN)});
    }

    private CrmRecord user(String id) {
        try {
            CrmRecord user = rights.configuration().find(User.TYPE, UUID.fromString(id));
            if (user != null && !user.isDeleted()) {
                return user;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.of("bad_id", id));
        }
        throw new RefusedException(Reason.of("no_such_record", User.TYPE.name(), id));
    }
}
