package org.kehu.server.history.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.record.Change;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.records.boundary.RecordTypes;
import org.kehu.server.records.control.RecordStore;

/** The latest changes of a record, oldest first, with today's rights: who may not see it now sees no past of it either. */
@Path("api/v1/{type}/{id}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private static final int MOST = 1000;

    @Inject
    private RecordStore store;

    @Inject
    private IdentityStore identity;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @GET
    public JsonNode history(
            @PathParam("type") String name,
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        RecordType type = RecordTypes.named(name);
        RecordAccess reader = rights.of(caller.userId());
        CrmRecord record = store.reads().find(type, RecordTypes.id(type, id), reader);
        if (record == null) {
            throw RecordTypes.absent(type, id);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("history");
        List<LogRow> history = store.reads().history(record.ref(), Math.max(1, Math.min(limit, MOST)));
        Map<String, String> names = identity.deviceNames(
                history.stream().map(row -> row.actor().device()).toList());
        for (LogRow row : history) {
            String device = names.getOrDefault(row.actor().device(), "");
            rows.add(json(type, record, row).put("deviceName", device));
        }
        return answer;
    }

    private static ObjectNode json(RecordType type, CrmRecord reading, LogRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seq", row.seq());
        node.put("revision", row.revision());
        node.put("action", row.action().name());
        node.put("user", row.actor().user().toString());
        node.put("device", row.actor().device());
        node.put("happenedAt", row.happenedAt().toString());
        node.put("at", row.at().toString());
        node.put("unit", row.unit().toString());
        node.put("operation", row.operation().toString());
        node.set("changes", ChangeCodec.write(type, shown(type, reading, row.changes())));
        return node;
    }

    private static Map<String, Change> shown(RecordType type, CrmRecord reading, Map<String, Change> changes) {
        Map<String, Change> shown = new HashMap<>(changes);
        shown.keySet()
                .removeIf(name ->
                        reading.withheld().contains(name) || type.field(name).is(Trait.UNAUDITED));
        return shown;
    }
}
