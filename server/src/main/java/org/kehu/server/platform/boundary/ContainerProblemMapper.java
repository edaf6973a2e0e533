package org.kehu.server.platform.boundary;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.kehu.server.platform.control.ProblemCode;

/** Refusals of the container itself: unknown path, wrong method, wrong media type. */
@Provider
public class ContainerProblemMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        ProblemCode code = ProblemCode.ofStatus(refusal.getResponse().getStatus());
        return Problems.response(code, Map.of("path", uri.getRequestUri().getPath()), headers);
    }
}
