package org.kehu.server.updates.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.attachment.AttachmentIsSound;
import org.kehu.common.command.Reason;
import org.kehu.common.update.WrongUpdate;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.attachments.control.Content;
import org.kehu.server.attachments.control.Sender;
import org.kehu.server.attachments.control.Upload;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.boundary.RefusedException;
import org.kehu.server.platform.control.ByteRange;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.updates.control.HeldUpdate;
import org.kehu.server.updates.control.Standing;
import org.kehu.server.updates.control.UpdateIntake;
import org.kehu.server.updates.control.UpdateShelf;

/** Newer clients, for administrators: sent in pieces, looked at as a whole, then offered, held back or withdrawn. */
@Path("api/v1/updates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UpdatesResource {
    private static final Logger LOG = Logger.getLogger(UpdatesResource.class.getName());

    @Inject
    private UpdateShelf shelf;

    @Inject
    private UpdateIntake intake;

    @Inject
    private BlobStore blobs;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @GET
    public HeldUpdates list() throws SQLException {
        requireAdministrator();
        return new HeldUpdates(shelf.all(), intake.hasKey());
    }

    /** How much of a file the caller has sent from this device. */
    @HEAD
    @Path("content/{sha256}")
    public Response sent(@PathParam("sha256") String sha256) {
        requireAdministrator();
        Upload known = blobs.sent(sender(), hash(sha256));
        return told(Response.ok(), known == null ? 0 : known.received());
    }

    /** Takes the bytes that follow on those that are here. */
    @PUT
    @Path("content/{sha256}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response send(
            @PathParam("sha256") String sha256,
            @HeaderParam("Content-Range") @Nullable String sent,
            @Context HttpHeaders headers,
            InputStream bytes) {
        requireAdministrator();
        if (!intake.hasKey()) {
            throw refused(new WrongUpdate(WrongUpdate.Code.NO_KEY));
        }
        ByteRange range = ByteRange.sent(sent, headers.getLength());
        if (range.size() > UpdateIntake.MOST) {
            throw refused(new WrongUpdate(
                    WrongUpdate.Code.TOO_LARGE, Map.of("limit", String.valueOf(UpdateIntake.MOST >> 20))));
        }
        try {
            Upload now = blobs.receive(sender(), hash(sha256), range.from(), range.size(), bytes);
            return told(Response.noContent(), now.received());
        } catch (IOException brokenOff) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }

    /** Looks at what was sent, and keeps it if it is right. What is not leaves nothing here. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public HeldUpdate add(@Nullable AddUpdateRequest body) throws SQLException {
        requireAdministrator();
        String sha256 = hash(body == null || body.sha256() == null ? "" : body.sha256());
        Content content = blobs.content(caller.userId(), sha256);
        if (content == null) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "sha256");
        }
        try {
            HeldUpdate update = intake.take(sha256, content, caller.userId());
            LOG.log(Level.INFO, "{0} brought the update {1} for {2}", new Object[] {
                caller.login(), update.version(), update.platform()
            });
            return update;
        } catch (WrongUpdate wrong) {
            blobs.forget(sha256);
            throw refused(wrong);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @POST
    @Path("{id}/offer")
    public HeldUpdate offer(@PathParam("id") String id) throws SQLException {
        return stand(id, Standing.OFFERED);
    }

    @POST
    @Path("{id}/hold")
    public HeldUpdate hold(@PathParam("id") String id) throws SQLException {
        return stand(id, Standing.HELD);
    }

    @DELETE
    @Path("{id}")
    public HeldUpdate withdraw(@PathParam("id") String id) throws SQLException {
        HeldUpdate withdrawn = stand(id, Standing.WITHDRAWN);
        blobs.forget(withdrawn.sha256());
        return withdrawn;
    }

    private HeldUpdate stand(String id, Standing standing) throws SQLException {
        requireAdministrator();
        HeldUpdate update = shelf.stand(id(id), standing, caller.userId())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        LOG.log(Level.INFO, "{0}: the update {1} for {2} is {3}", new Object[] {
            caller.login(), update.version(), update.platform(), standing
        });
        return update;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
    }

    private void requireAdministrator() {
        if (!rights.of(caller.userId()).allows(RecordAccess.ADMINISTER)) {
            throw new RefusedException(Reason.of("no_right", RecordAccess.ADMINISTER));
        }
    }

    /** {@code field} says for programs what is wrong. */
    private static ProblemException refused(WrongUpdate wrong) {
        Map<String, String> arguments = new TreeMap<>(wrong.arguments());
        arguments.put("why", wrong.code().name());
        arguments.put("field", wrong.code().name().toLowerCase(Locale.ROOT));
        return new ProblemException(ProblemCode.UPDATE_WRONG, arguments);
    }

    private Sender sender() {
        return new Sender(caller.userId(), caller.deviceId());
    }

    private static String hash(String sha256) {
        if (!AttachmentIsSound.isHash(sha256)) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "sha256");
        }
        return sha256;
    }

    private static Response told(Response.ResponseBuilder answer, long received) {
        return answer.header("Upload-Offset", received)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** @param takes whether the server has a key to check updates with */
    public record HeldUpdates(List<HeldUpdate> updates, boolean takes) {
        public HeldUpdates {
            updates = List.copyOf(updates);
        }
    }
}
