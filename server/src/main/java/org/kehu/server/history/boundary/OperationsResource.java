package org.kehu.server.history.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.BadValue;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.records.control.OperationReads;
import org.kehu.server.records.control.RecordStore;

/** What people did, by operation, the latest first: as far as it touched records that the caller may see today. */
@Path("api/v1/operations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {
    private static final int MOST = 200;

    @Inject
    private RecordStore store;

    @Inject
    private IdentityStore identity;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    /**
     * @param before what the page before called next
     * @param user whose operations; anybody's if not given
     */
    @GET
    public JsonNode list(
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("user") @Nullable String user) {
        RecordAccess reader = rights.of(caller.userId());
        Long place = before == null ? null : place(before);
        UUID whose = user == null ? null : id("user", user);
        int most = Math.max(1, Math.min(limit, MOST));
        OperationReads.Found found = store.reads().operations(place, most, whose, reader);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode operations = answer.putArray("operations");
        operations.addAll(OperationJson.of(found.operations(), OperationJson.FEW, reader, identity::deviceNames));
        answer.put("next", found.next() == null ? null : String.valueOf(found.next()));
        return answer;
    }

    @GET
    @Path("{id}")
    public JsonNode one(@PathParam("id") String id) {
        RecordAccess reader = rights.of(caller.userId());
        OperationReads.Told told = store.reads().operation(id("id", id), reader);
        if (told == null) {
            throw new NotFoundException();
        }
        return OperationJson.of(List.of(told), OperationReads.MOST_ROWS, reader, identity::deviceNames)
                .get(0);
    }

    /**
     * The records that are taken back together, one list for each command {@code record.undo} that takes back a part of an
     * operation of more records than a unit has room for.
     *
     * @param from what the page before called next
     */
    @GET
    @Path("{id}/parts")
    public JsonNode parts(@PathParam("id") String id, @QueryParam("from") @DefaultValue("0") String from) {
        if (!from.matches("[0-9]{1,6}")) {
            throw new BadValue("bad_parameter", "from", from, "number");
        }
        OperationReads.Parts parts =
                store.reads().parts(id("id", id), Integer.parseInt(from), rights.of(caller.userId()));
        if (parts == null) {
            throw new NotFoundException();
        }
        return OperationJson.of(parts);
    }

    private static long place(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadValue("bad_parameter", "before", text, "number");
        }
        return Long.parseLong(text);
    }

    private static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_parameter", name, text, "id");
        }
    }
}
