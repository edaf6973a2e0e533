package org.kehu.server.updates.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.attachments.control.Content;
import org.kehu.server.platform.control.ByteRange;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.updates.control.HeldUpdate;
import org.kehu.server.updates.control.UpdateShelf;

/** The newer client that is offered to those on a system. It is no part of sync, which clients that are too old are kept out of. */
@Path("api/v1/update")
@RequestScoped
public class OfferedUpdateResource {
    @Inject
    private UpdateShelf shelf;

    @Inject
    private BlobStore blobs;

    /**
     * What is offered.
     *
     * @param sha256 of the whole file
     * @param notes what is new, by language tag
     */
    public record OfferedUpdate(String version, String sha256, long size, Map<String, String> notes) {
        public OfferedUpdate {
            notes = Map.copyOf(notes);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public OfferedUpdate offered(@QueryParam("platform") @Nullable String platform) throws SQLException {
        HeldUpdate update = required(platform);
        return new OfferedUpdate(update.version(), update.sha256(), update.size(), update.notes());
    }

    /** Bytes of it. */
    @GET
    @Path("{sha256}")
    public Response fetch(
            @PathParam("sha256") String sha256,
            @QueryParam("platform") @Nullable String platform,
            @HeaderParam("Range") @Nullable String asked)
            throws SQLException {
        HeldUpdate update = required(platform);
        Content content = blobs.whole(sha256);
        if (content == null || !update.sha256().equals(sha256)) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        ByteRange range = ByteRange.asked(asked, update.size());
        if (!range.isSatisfiable()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", range.header())
                    .build();
        }
        StreamingOutput bytes = out -> blobs.write(content.body(), range.from(), range.length(), out);
        Response.ResponseBuilder answer = range.isWhole()
                ? Response.ok(bytes)
                : Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(bytes)
                        .header("Content-Range", range.header());
        return answer.header(HttpHeaders.CONTENT_LENGTH, range.length())
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .tag(new EntityTag(sha256))
                .build();
    }

    private HeldUpdate required(@Nullable String platform) throws SQLException {
        return shelf.offered(platform == null ? "" : platform)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }
}
