package org.kehu.server.platform.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.platform.control.BoundedInput;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Refuses a body over the limit by its announced length, and one that lies about it while it is read. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    private static final int KIB = 1024;

    @Inject
    @ConfigProperty(name = "kehu.body.limit")
    private int limitInKib;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = (long) limitInKib * KIB;
        if (request.getLength() > limit) {
            throw new ProblemException(ProblemCode.BODY_TOO_LARGE, Map.of("limit", limitInKib));
        }
        if (request.hasEntity()) {
            request.setEntityStream(new BoundedInput(
                    request.getEntityStream(),
                    limit,
                    () -> new ProblemException(ProblemCode.BODY_TOO_LARGE, Map.of("limit", limitInKib))));
        }
    }
}
