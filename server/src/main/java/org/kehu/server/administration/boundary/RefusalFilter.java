package org.kehu.server.administration.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.kehu.server.platform.control.Problem;

/** Notes every problem that is the caller's. */
@Provider
public class RefusalFilter implements ContainerResponseFilter {
    private static final int CLIENT_ERROR = 4;

    @Inject
    private RefusalAudit audit;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 == CLIENT_ERROR && response.getEntity() instanceof Problem problem) {
            audit.note(
                    request.getMethod() + " /" + request.getUriInfo().getPath().replaceFirst("^/", ""), problem);
        }
    }
}
