package org.kehu.server.platform.boundary;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of commands and queries. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(RefusedException refused) {
        return Problems.response(refused.status(), refused.reason(), headers);
    }
}
