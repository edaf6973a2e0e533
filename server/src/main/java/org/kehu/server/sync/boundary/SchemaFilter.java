package org.kehu.server.sync.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.record.Versions;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Every call of sync tells the version that its device speaks; one that is too old is greeted, and told nothing else. Devices
 * of before version 3 did not tell, and are taken for the first.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SchemaFilter implements ContainerRequestFilter {
    static final String HEADER = "Kehu-Schema";
    private static final String SYNC = "api/sync/";
    private static final String HELLO = "/hello";

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.replaceFirst("^/", "").startsWith(SYNC) || path.endsWith(HELLO)) {
            return;
        }
        Versions versions = Kehu.SCHEMA.versions();
        int spoken = spoken(request.getHeaderString(HEADER));
        if (!versions.speaksTo(spoken)) {
            throw new ProblemException(
                    ProblemCode.UPGRADE,
                    Map.of("spoken", spoken, "oldest", versions.oldestSpoken(), "current", versions.current()));
        }
    }

    /** @throws ProblemException if it is no number */
    static int spoken(@Nullable String header) {
        try {
            return header == null ? 1 : Integer.parseInt(header.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, HEADER);
        }
    }
}
