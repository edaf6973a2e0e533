package org.kehu.server.sync.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SnapshotStepRequest;
import org.kehu.common.sync.SyncCodec;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.Compression;
import org.kehu.server.platform.control.ByteRange;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.sync.control.BookWeighing;
import org.kehu.server.sync.control.SyncCore;

/** All that a device may hold, in parts that can be fetched again, or from the middle on. */
@Path("api/sync/v1/snapshot")
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {
    /** A line of JSON that says what it is, then a line for each record. */
    static final String LINES = "application/x-ndjson";

    private static final int NOT_THERE = 416;
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    @Inject
    private SyncCore core;

    @Inject
    private BookWeighing weighing;

    @Inject
    private Caller caller;

    /** Begins a snapshot; a device that knows of no numbered parts gets the first one at once, or the one that it asks for. */
    @POST
    @Compression
    @Consumes(MediaType.APPLICATION_JSON)
    public String begin(@HeaderParam(SchemaFilter.HEADER) @Nullable String schema, String body) {
        if (SchemaFilter.spoken(schema) < SnapshotStep.NOT_SINCE) {
            SnapshotStepRequest request = CODEC.request(body, SnapshotStepRequest.class);
            requireOwn(request.device());
            if (request.cursor() == null) {
                weighing.weigh(caller.userId());
            }
            return CODEC.write(core.get().snapshot(caller.userId(), request));
        }
        SnapshotRequest request = CODEC.request(body, SnapshotRequest.class);
        requireOwn(request.device());
        weighing.weigh(caller.userId());
        return CODEC.write(core.get().snapshot(caller.userId(), request, UUID.randomUUID()));
    }

    private void requireOwn(String device) {
        if (!caller.deviceId().toString().equals(device)) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "device");
        }
    }

    @GET
    @Path("totals")
    public String totals() {
        return CODEC.write(core.get().totals(caller.userId()));
    }

    /** Always packed. With a range only that, as long as the part is still the one that {@code If-Range} names. */
    @GET
    @Path("{id}/part/{number}")
    @Produces({LINES, MediaType.APPLICATION_JSON})
    public Response part(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String known) {
        byte[] body = core.get()
                .part(caller.userId(), request(id, number))
                .orElseThrow(() -> new ProblemException(ProblemCode.SNAPSHOT_GONE));
        EntityTag tag = new EntityTag(PartCodec.tag(body));
        boolean same = known == null || known.strip().equals("\"" + tag.getValue() + "\"");
        ByteRange asked = ByteRange.asked(same ? range : null, body.length);
        if (!asked.isSatisfiable()) {
            return Response.status(NOT_THERE)
                    .header("Content-Range", asked.header())
                    .build();
        }
        Response.ResponseBuilder answer = Response.status(asked.isWhole() ? 200 : 206)
                .entity(Arrays.copyOfRange(body, (int) asked.from(), (int) (asked.from() + asked.length())))
                .type(LINES)
                .encoding("gzip")
                .tag(tag)
                .header("Accept-Ranges", "bytes");
        return asked.isWhole()
                ? answer.build()
                : answer.header("Content-Range", asked.header()).build();
    }

    @DELETE
    @Path("{id}")
    public void taken(@PathParam("id") UUID id) {
        core.get().taken(caller.userId(), request(id, 0));
    }

    private PartRequest request(UUID id, int number) {
        return new PartRequest(caller.deviceId().toString(), id, number);
    }
}
