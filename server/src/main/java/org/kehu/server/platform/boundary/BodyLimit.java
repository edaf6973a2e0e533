package org.kehu.server.platform.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.platform.control.BoundedInput;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Refuses a body over the limit by its announced length, and one that lies about it while it is read. It comes last of the
 * filters, none of which reads a body: only when it is known who calls can it be noted whose was refused.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
    private static final int KIB = 1024;

    @Inject
    @ConfigProperty(name = "kehu.body.limit")
    private int limitInKib;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        // Asking for the stream earlier would lose a byte: hasEntity() reads one and puts it back elsewhere.
        if (request.hasEntity()) {
            BoundedInput bounded = new BoundedInput(
                    request.getEntityStream(),
                    (long) limitInKib * KIB,
                    () -> new ProblemException(ProblemCode.BODY_TOO_LARGE, Map.of("limit", limitInKib)));
            if (request.getLength() > (long) limitInKib * KIB) {
                throw bounded.refuse();
            }
            request.setEntityStream(bounded);
        }
    }
}
