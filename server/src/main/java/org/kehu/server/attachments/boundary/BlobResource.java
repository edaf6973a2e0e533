package org.kehu.server.attachments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.AttachmentIsSound;
import org.kehu.common.attachment.AttachmentLimit;
import org.kehu.common.organisation.Ledger;
import org.kehu.server.attachments.control.Arrivals;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.attachments.control.Sender;
import org.kehu.server.attachments.control.Upload;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.control.ByteRange;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Contents of attachments by their hash. A hash alone opens nothing: what is fetched is what an attachment names that the
 * caller may see, and what is told of an upload is told to its sender only.
 */
@Path("api/sync/v1/blob/{sha256}")
@ApplicationScoped
public class BlobResource {
    private static final int KIB = 1024;

    @Inject
    private BlobStore blobs;

    @Inject
    private Arrivals arrivals;

    @Inject
    private NamedContent named;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    /** How much the caller has sent from this device; the same of a content that others have sent and of none. */
    @HEAD
    public Response sent(@PathParam("sha256") String sha256) {
        Upload known = blobs.sent(sender(), hash(sha256));
        return told(Response.ok(), known == null ? 0 : known.received(), known != null && known.isWhole());
    }

    /** Takes the bytes that follow on those that are here. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response send(
            @PathParam("sha256") String sha256,
            @HeaderParam("Content-Range") @Nullable String sent,
            @Context HttpHeaders headers,
            InputStream bytes) {
        ByteRange range = ByteRange.sent(sent, headers.getLength());
        long limit = AttachmentLimit.of(rights.configuration().all(Ledger.TYPE));
        if (range.size() == 0) {
            throw new ProblemException(ProblemCode.CONTENT_EMPTY);
        }
        if (range.size() > limit) {
            throw new ProblemException(ProblemCode.ATTACHMENT_TOO_LARGE, Map.of("limit", limit / KIB));
        }
        Upload now = received(hash(sha256), range, bytes);
        if (now.isWhole()) {
            arrivals.confirm();
        }
        return told(Response.noContent(), now.received(), now.isWhole());
    }

    /** Nobody hears the answer to what broke off; it is no defect of ours either. */
    private Upload received(String sha256, ByteRange range, InputStream bytes) {
        try {
            return blobs.receive(sender(), sha256, range.from(), range.size(), bytes);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }

    /** Bytes of what the attachment {@code record} names. */
    @GET
    public Response fetch(
            @PathParam("sha256") String sha256,
            @QueryParam("record") @Nullable String record,
            @HeaderParam("Range") @Nullable String asked,
            @Context Request request) {
        NamedContent.Found found = named.require(hash(sha256), record);
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        long size = found.content().size();
        ByteRange range = ByteRange.asked(asked, size);
        if (!range.isSatisfiable()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", range.header())
                    .build();
        }
        StreamingOutput bytes = out -> blobs.write(found.content().body(), range.from(), range.length(), out);
        Response.ResponseBuilder answer = range.isWhole()
                ? Response.ok(bytes)
                : Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(bytes)
                        .header("Content-Range", range.header());
        return found.guarded(answer)
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .tag(tag)
                .build();
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

    private static Response told(Response.ResponseBuilder answer, long received, boolean whole) {
        return answer.header("Upload-Offset", received)
                .header("Upload-Complete", whole ? "?1" : "?0")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
