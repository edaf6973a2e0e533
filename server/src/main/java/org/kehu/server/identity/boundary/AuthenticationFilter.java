package org.kehu.server.identity.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.control.AccessClaims;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Lets a request through to a resource only with a good access token of an open session. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Context
    private ResourceInfo resource;

    @Inject
    private ServerIdentity identity;

    @Inject
    private OpenSessions sessions;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isMarked(Anonymous.class)) {
            return;
        }
        AccessClaims claims = identity.tokens().verify(bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        sessions.require(claims, isMarked(BeforePasswordChange.class));
        caller.is(claims);
    }

    private boolean isMarked(Class<? extends Annotation> mark) {
        return resource.getResourceMethod().isAnnotationPresent(mark)
                || resource.getResourceClass().isAnnotationPresent(mark);
    }

    private static String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(ProblemCode.NOT_SIGNED_IN);
        }
        return header.substring(SCHEME.length()).strip();
    }
}
