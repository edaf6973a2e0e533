package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Redirect;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.Compression;
import org.kehu.server.records.control.PastReads;
import org.kehu.server.records.control.RecordReads;
import org.kehu.server.records.control.RecordStore;

/** Lists, figures and single records of any type. Changing them is a matter of commands. */
@Path("api/v1/{type}")
@ApplicationScoped
@Compression
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
    private static final QueryCodec QUERIES = new QueryCodec(Kehu.SCHEMA);

    @Inject
    private RecordStore store;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @GET
    public PageAnswer list(@PathParam("type") String type, @Context UriInfo uri) {
        ListRequest request = new ListRequest(RecordTypes.named(type), uri.getQueryParameters());
        return list(request.query(), request.isCounted(), request.asOf());
    }

    /**
     * The body is a whole query; its type may be left to the address.
     *
     * @param after what the page before called next
     * @param asOf at which time the records were so; now if not given
     */
    @POST
    @Path("query")
    @Consumes(MediaType.APPLICATION_JSON)
    public PageAnswer query(
            @PathParam("type") String type,
            @QueryParam("after") @Nullable String after,
            @QueryParam("asOf") @Nullable String asOf,
            JsonNode body) {
        ObjectNode query = typed(RecordTypes.named(type), body);
        if (after != null) {
            ListRequest.goOnIn(query, after);
        }
        return list(QUERIES.read(query), true, AddressValue.time("asOf", asOf));
    }

    private PageAnswer list(RecordQuery query, boolean counted, @Nullable Instant asOf) {
        RecordAccess reader = rights.of(caller.userId());
        PastReads.Listed listed =
                asOf == null ? now(query, counted, reader) : store.past().page(query, counted, asOf, reader);
        RecordReads.Found found = listed.found();
        boolean full = found.records().size() == query.page().size();
        String next = full ? ListRequest.cursor(query, found.last()) : null;
        return new PageAnswer(found.records(), next, listed.count());
    }

    private PastReads.Listed now(RecordQuery query, boolean counted, RecordAccess reader) {
        RecordReads.Found found = store.reads().page(query, reader);
        return new PastReads.Listed(found, counted ? store.reads().count(query, reader) : null);
    }

    /**
     * Figures per group: {@code {records: query, groups, figures, having, limit}}.
     *
     * @param asOf at which time the records were so; now if not given
     */
    @POST
    @Path("summary")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonNode summary(@PathParam("type") String type, @QueryParam("asOf") @Nullable String asOf, JsonNode body) {
        if (!(body instanceof ObjectNode summary)) {
            throw new BadValue("not_an_object", "");
        }
        JsonNode records = summary.has("records") ? summary.get("records") : summary.objectNode();
        summary.set("records", typed(RecordTypes.named(type), records));
        SummaryQuery query = QUERIES.readSummary(summary);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("rows");
        Instant when = AddressValue.time("asOf", asOf);
        RecordAccess reader = rights.of(caller.userId());
        List<List<@Nullable Object>> found = when == null
                ? store.reads().summary(query, reader)
                : store.past().summary(query, when, reader);
        found.forEach(row -> rows.add(SummaryRows.json(query, row)));
        return answer;
    }

    private static ObjectNode typed(RecordType type, JsonNode body) {
        if (!(body instanceof ObjectNode query)) {
            throw new BadValue("not_an_object", "");
        }
        if (query.has("type") && !query.path("type").asText().equals(type.name())) {
            throw new BadValue("other_type", query.path("type").asText(), type.name());
        }
        return query.put("type", type.name());
    }

    /** Carries the revision as its tag, so that an unchanged record costs an empty answer. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("type") String name, @PathParam("id") String id, @Context Request request) {
        RecordType type = RecordTypes.named(name);
        RecordAccess reader = rights.of(caller.userId());
        CrmRecord record = store.reads().find(type, RecordTypes.id(type, id), reader);
        Response elsewhere =
                record == null || record.isDeleted() ? survivor(type, RecordTypes.id(type, id), reader) : null;
        if (elsewhere != null) {
            return elsewhere;
        }
        if (record == null) {
            throw RecordTypes.absent(type, id);
        }
        EntityTag tag =
                new EntityTag(record.revision() + "-" + record.withheld().hashCode());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new RecordAnswer(record)).tag(tag).build();
    }

    /** Who asks for a record that was merged into another one is sent there, if that may be seen. */
    private @Nullable Response survivor(RecordType type, UUID id, RecordAccess reader) {
        RecordRef target = Redirect.target(rights.configuration(), new RecordRef(type.name(), id));
        if (target.id().equals(id) || store.reads().find(type, target.id(), reader) == null) {
            return null;
        }
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(URI.create("/api/v1/" + type.name() + "/" + target.id()))
                .build();
    }
}
