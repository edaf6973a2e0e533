package org.kehu.server.administration.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.server.administration.control.Refusal;
import org.kehu.server.administration.control.RefusalLog;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;

/** What was refused lately, to anybody or to one person; only for administrators. */
@Path("api/v1/refusals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RefusalsResource {
    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Inject
    private RefusalLog refusals;

    @GET
    public List<Refusal> newest(@QueryParam("user") @Nullable String user) throws SQLException {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
        return refusals.newest(user == null ? null : id(user));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_id", text);
        }
    }
}
