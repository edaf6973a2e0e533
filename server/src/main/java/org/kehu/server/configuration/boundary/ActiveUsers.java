package org.kehu.server.configuration.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.identity.boundary.Anonymous;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Refuses whoever was switched off or put into the bin, at the next call, whatever his token says. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ActiveUsers implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private Caller caller;

    @Inject
    private Rights rights;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean anonymous = resource.getResourceMethod().isAnnotationPresent(Anonymous.class)
                || resource.getResourceClass().isAnnotationPresent(Anonymous.class);
        if (!anonymous) {
            rights.ask();
            if (!rights.isActive(caller.userId())) {
                throw new ProblemException(ProblemCode.ACCOUNT_DISABLED);
            }
        }
    }
}
