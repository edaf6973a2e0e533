package org.kehu.server.sync.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.Limits;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.ServerCore;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TitlesRequest;
import org.kehu.server.administration.boundary.RefusalAudit;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.identity.boundary.Devices;
import org.kehu.server.identity.boundary.OpenSessions;
import org.kehu.server.platform.boundary.Compression;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;
import org.kehu.server.sync.control.BookWeighing;
import org.kehu.server.sync.control.SyncCore;
import org.kehu.server.updates.control.UpdateShelf;

/**
 * The messages of sync, each JSON by the shared codec. The device of a message must be the one that the person signed in
 * on. A refused unit is a verdict here, not an error.
 */
@Path("api/sync/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {
    private static final int KIB = 1024;
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    @Inject
    private RecordStore records;

    @Inject
    @ConfigProperty(name = "kehu.body.limit")
    private int limitInKib;

    @Inject
    private RefusalAudit audit;

    @Inject
    private Caller caller;

    @Inject
    private Devices devices;

    @Inject
    private OpenSessions sessions;

    @Inject
    private Pokes pokes;

    @Inject
    private SyncCore cores;

    @Inject
    private BookWeighing weighing;

    @Inject
    private UpdateShelf updates;

    private ServerCore core;

    @PostConstruct
    void open() {
        core = cores.get();
    }

    @POST
    @Path("hello")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String hello(String body) {
        return answered(body, Hello.class, Hello::device, (user, hello) -> {
            devices.heard(caller, hello.app());
            return core.hello(user, hello)
                    .within(new Limits((long) limitInKib * KIB))
                    .offering(updates.newest());
        });
    }

    @POST
    @Path("changes")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String changes(String body) {
        return answered(body, ChangesRequest.class, ChangesRequest::device, (user, request) -> {
            weighing.weighAnew(user, request.fingerprint());
            return core.changes(user, request);
        });
    }

    /** Whatever was decided is on the disk before the device hears of it. */
    @POST
    @Path("push")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String push(String body) {
        return answered(body, PushRequest.class, PushRequest::device, (user, request) -> {
            PushReply reply = core.push(user, request);
            records.makeDurable();
            audit.note("POST /api/sync/v1/push", reply.verdicts());
            return reply;
        });
    }

    @POST
    @Path("digest")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String digest(String body) {
        return answered(body, DigestRequest.class, DigestRequest::device, core::digest);
    }

    @POST
    @Path("repair")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String repair(String body) {
        return answered(body, RepairRequest.class, RepairRequest::device, core::repair);
    }

    @POST
    @Path("recall")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String recall(String body) {
        return answered(body, RecallRequest.class, RecallRequest::device, core::recall);
    }

    @POST
    @Path("titles")
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String titles(String body) {
        return answered(body, TitlesRequest.class, TitlesRequest::device, core::titles);
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        pokes.listen(new EventStream(caller.userId(), sessions.watched(caller), sink, sse));
    }

    private <Q extends Record> String answered(
            String body, Class<Q> message, Function<Q, String> device, BiFunction<UUID, Q, Object> answer) {
        Q request = CODEC.request(body, message);
        if (!caller.deviceId().toString().equals(device.apply(request))) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "device");
        }
        return CODEC.write(answer.apply(caller.userId(), request));
    }
}
