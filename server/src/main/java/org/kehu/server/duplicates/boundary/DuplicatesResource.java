package org.kehu.server.duplicates.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Reason;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.duplicates.control.BlurredBooks;
import org.kehu.server.duplicates.control.HiddenTwin;
import org.kehu.server.duplicates.control.HiddenTwins;
import org.kehu.server.duplicates.control.Questions;
import org.kehu.server.duplicates.control.SeenTwin;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.boundary.ServerIdentity;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;

/**
 * Whether what somebody is about to enter is there already, among the records that he may not see: that it exists, whose it is
 * and when somebody was in contact last, and nothing else. For those who may make such records; so often in an hour.
 */
@Path("api/v1/duplicates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {
    private static final Logger LOG = Logger.getLogger(DuplicatesResource.class.getName());

    @Inject
    private RecordStore store;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @Inject
    private Questions questions;

    @Inject
    private BlurredBooks books;

    @Inject
    private ServerIdentity identity;

    /**
     * Of each field at most three of both.
     *
     * @param seen that the asker may see, if he asked for those too
     */
    public record Answer(List<HiddenTwin> found, List<SeenTwin> seen) {}

    /** The body is {@code {type, values, seen}}; values of identifying fields. In no address: those stand in logs. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer ask(JsonNode body) {
        if (!(body instanceof ObjectNode question)) {
            throw new BadValue("not_an_object", "");
        }
        if (!(question.path("values") instanceof ObjectNode values)) {
            throw new BadValue("not_an_object", "values");
        }
        RecordType type = Kehu.SCHEMA.type(question.path("type").asText());
        RecordAccess reader = rights.of(caller.userId());
        requireMaking(reader, type);
        CrmRecord draft = CrmRecord.blank(type, UUID.randomUUID());
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            draft = with(draft, asked(reader, type, value.getKey()), value.getValue());
        }
        count(type, values);
        HiddenTwins twins = new HiddenTwins(store.reads(), reader, rights.configuration());
        List<HiddenTwin> found = twins.of(draft);
        note(type, values, found.size() + " told");
        return new Answer(found, question.path("seen").asBoolean() ? twins.seen(draft) : List.of());
    }

    /** What a device is told of all records by one field, so that it can say offline that one may exist. */
    @GET
    @Path("{type}/{field}")
    public ObjectNode blurred(@PathParam("type") String name, @PathParam("field") String fieldName) {
        RecordType type = Kehu.SCHEMA.type(name);
        RecordAccess reader = rights.of(caller.userId());
        requireMaking(reader, type);
        Field<?> field = asked(reader, type, fieldName);
        if (!BlurredKeys.fields(type).contains(field)) {
            throw new BadValue("not_identifying", fieldName, name);
        }
        LOG.log(Level.INFO, "{0} takes what is told of all records of the type {1} by {2}", new Object[] {
            caller.userId(), type, fieldName
        });
        return books.of(type, field, identity.keys().serverId()).json();
    }

    private static void requireMaking(RecordAccess reader, RecordType type) {
        if (Likening.fields(type).isEmpty()) {
            throw new RefusedException(Reason.of("has_no_duplicates", type.name()));
        }
        if (reader.scope(RecordAction.CREATE, type) == Scope.NONE) {
            throw new RefusedException(Reason.of("not_allowed", RecordAction.CREATE.name(), type.name(), ""));
        }
    }

    private static Field<?> asked(RecordAccess reader, RecordType type, String name) {
        Field<?> field = type.field(name);
        if (!field.is(Trait.IDENTIFYING)) {
            throw new BadValue("not_identifying", name, type.name());
        }
        if (reader.withheld(type).contains(name)) {
            throw new BadValue("hidden_field", name, type.name());
        }
        return field;
    }

    private static <V> CrmRecord with(CrmRecord draft, Field<V> field, JsonNode value) {
        return draft.with(field, field.value(value));
    }

    private void count(RecordType type, ObjectNode values) {
        try {
            questions.count(caller.userId());
        } catch (ProblemException e) {
            note(type, values, "refused, too many");
            throw e;
        }
    }

    /** Who asks for what kind of thing, never for whom. */
    private void note(RecordType type, ObjectNode values, String outcome) {
        Set<String> fields = values.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        LOG.log(
                Level.INFO,
                "{0} asked for duplicates among others'' records of the type {1} by {2}: {3}",
                new Object[] {caller.userId(), type, fields, outcome});
    }
}
