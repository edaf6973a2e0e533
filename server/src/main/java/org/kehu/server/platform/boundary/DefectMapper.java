package org.kehu.server.platform.boundary;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Whatever nobody expected: the whole story in the log, only the request id to the caller. */
@Provider
public class DefectMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(DefectMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable defect) {
        for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Problems.response(problem, headers);
            }
        }
        LOG.log(Level.SEVERE, "A request failed", defect);
        return Problems.response(ProblemCode.INTERNAL, Map.of(), headers);
    }
}
