package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.Compression;
import org.kehu.server.records.control.RecordStore;

/** Searches records of all types at once, and says why each was found. */
@Path("api/v1/search")
@ApplicationScoped
@Compression
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int MOST = 100;

    @Inject
    private RecordStore store;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    /**
     * @param typed words, all of which must be found
     * @param types names with commas; all that are searchable, but configuration, if not given
     * @param limit so many of each type
     * @param after what the page before called next; only with one type
     */
    @GET
    public JsonNode find(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("types") @Nullable String types,
            @QueryParam("limit") @DefaultValue("10") String limit,
            @QueryParam("after") @Nullable String after) {
        List<RecordType> searched = searched(types);
        if (typed.isBlank()) {
            throw new BadValue("bad_parameter", "q", typed, "text");
        }
        if (after != null && searched.size() != 1) {
            throw new BadValue("bad_parameter", "types", String.valueOf(types), "one_type");
        }
        RecordAccess reader = rights.of(caller.userId());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = answer.putArray("groups");
        for (RecordType type : searched) {
            if (reader.scope(RecordAction.READ, type) != Scope.NONE) {
                TypeSearch search = new TypeSearch(store.reads(), reader, caller.userId(), type, typed);
                SearchJson.add(groups, type, search.page(limit(limit), after));
            }
        }
        return answer;
    }

    private static List<RecordType> searched(@Nullable String types) {
        return types == null
                ? Kehu.SCHEMA.types().stream()
                        .filter(type -> type.isSearchable() && !type.isConfiguration())
                        .toList()
                : Arrays.stream(types.split(","))
                        .map(RecordTypes::named)
                        .distinct()
                        .toList();
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw new BadValue("bad_parameter", "limit", text, "number");
        }
        return limit;
    }
}
