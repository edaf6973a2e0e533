package org.kehu.server.commands.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Map;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Verdict;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.commands.control.UnitReader;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.platform.control.Json;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * One unit of commands in one transaction. Who sends the same body with the same {@code id} again gets the first verdict;
 * a refused unit is a problem, here as everywhere in this interface.
 */
@Path("api/v1/commands")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommandsResource {
    private static final ObjectMapper JSON = Json.mapper();
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    @Inject
    private CommandDoor door;

    @Inject
    private Caller caller;

    @Inject
    private InstantSource clock;

    @POST
    public JsonNode give(String body) throws JsonProcessingException {
        CommandUnit unit = read(JSON.readTree(body));
        Actor actor = new Actor(caller.userId(), caller.deviceId().toString());
        Verdict verdict = door.push(actor, unit, UnitCodec.hash(body));
        Reason reason = verdict.reason();
        if (reason != null) {
            throw new RefusedException(reason);
        }
        if (verdict.kind() == Verdict.Kind.DEFERRED) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, Map.of("seconds", 1));
        }
        return CODEC.tree(verdict);
    }

    private CommandUnit read(JsonNode body) {
        try {
            return new UnitReader(Kehu.CATALOG.commands(), clock.instant()).read(body);
        } catch (Refusal refusal) {
            throw new RefusedException(refusal.reason());
        }
    }
}
