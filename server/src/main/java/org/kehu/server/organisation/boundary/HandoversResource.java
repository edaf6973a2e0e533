package org.kehu.server.organisation.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerTx;
import org.kehu.common.handover.HandoverTypes;
import org.kehu.common.organisation.Role;
import org.kehu.common.query.Filter;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.records.control.RecordStore;

/** What only the server knows of a handover: that there is more than its giver sees. */
@Path("api/v1/handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HandoversResource {
    private static final Logger LOG = Logger.getLogger(HandoversResource.class.getName());

    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Inject
    private RecordStore store;

    /** @param hidden how many records the leaver has that the caller may not see */
    public record Hidden(long hidden) {}

    /** How many, and nothing else of them; for those who may hand over. */
    @GET
    @Path("hidden")
    public Hidden hidden(@QueryParam("leaver") @Nullable String leaver) {
        RecordAccess reader = rights.of(caller.userId());
        if (!reader.allows(Role.ASSIGN)) {
            throw new RefusedException(Reason.of("no_right", Role.ASSIGN));
        }
        UUID whose = id(leaver);
        Hidden told = store.transactions().transact(tx -> new Hidden(count(tx, reader, whose)));
        LOG.log(Level.INFO, "{0} asked how many records of {1} he may not see: {2}", new Object[] {
            caller.userId(), whose, String.valueOf(told.hidden())
        });
        return told;
    }

    private static long count(ServerTx tx, RecordAccess reader, UUID leaver) {
        RecordAccess all = RecordAccess.ofSystem(Kehu.SCHEMA);
        long hidden = 0;
        for (RecordType type : HandoverTypes.of(Kehu.SCHEMA)) {
            Filter his = HandoverTypes.owned(type, leaver);
            hidden += tx.countVisible(type, all, his) - tx.countVisible(type, reader, his);
        }
        return hidden;
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_parameter", "leaver", text == null ? "" : text, "id");
        }
    }
}
