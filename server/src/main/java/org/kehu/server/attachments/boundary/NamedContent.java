package org.kehu.server.attachments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.attachments.control.Content;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;

/** Finds the content that an attachment names, for a caller who may see the attachment. */
@ApplicationScoped
public class NamedContent {
    @Inject
    private RecordStore records;

    @Inject
    private BlobStore blobs;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    /** A content under the name that its attachment gives it. */
    record Found(Content content, String name) {

        /** No browser shows it in the page's own place, or takes it for anything else than it is. */
        Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            return answer.type(content.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /**
     * @throws ProblemException {@code not-found}, in the same words whatever is the reason; {@code attachment-pending} to
     *     whoever may see the attachment while its author has not sent the content
     */
    Found require(String sha256, @Nullable String record) {
        CrmRecord attachment = visible(id(record));
        if (attachment == null
                || attachment.isDeleted()
                || !attachment.withheld().isEmpty()
                || !sha256.equals(attachment.get(Attachment.SHA256))) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        UUID author = Objects.requireNonNull(attachment.get(SystemFields.CREATED_BY));
        Content content = blobs.content(author, sha256);
        if (content == null) {
            throw new ProblemException(ProblemCode.ATTACHMENT_PENDING);
        }
        return new Found(content, attachment.title());
    }

    /** Asked of every type alike, so that it takes as long for what is not there as for what is not to be seen. */
    private @Nullable CrmRecord visible(UUID id) {
        RecordAccess reader = rights.of(caller.userId());
        List<CrmRecord> found = Attachment.TYPES.stream()
                .map((RecordType type) -> records.reads().find(type, id, reader))
                .filter(Objects::nonNull)
                .toList();
        return found.isEmpty() ? null : found.get(0);
    }

    private static UUID id(@Nullable String record) {
        try {
            return UUID.fromString(String.valueOf(record));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
    }
}
