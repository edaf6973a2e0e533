package org.kehu.server.platform.boundary;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;

/** Values, names and messages that make no sense, named. */
@Provider
public class BadValueMapper implements ExceptionMapper<BadValue> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(BadValue bad) {
        Reason reason = Reason.of(bad.code(), bad.arguments().toArray());
        return Problems.response(new RefusedException(reason).status(), reason, headers);
    }
}
