package org.kehu.server.platform.boundary;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.kehu.server.platform.control.ProblemException;

/** Our own refusals. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ProblemException problem) {
        return Problems.response(problem, headers);
    }
}
