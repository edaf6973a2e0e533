package org.kehu.server.records.boundary;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.server.platform.boundary.Problems;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.records.control.StoreFailure;

/** A database that is full or gone: nothing was acknowledged, and it is worth asking again. */
@Provider
public class StoreFailureMapper implements ExceptionMapper<StoreFailure> {
    private static final Logger LOG = Logger.getLogger(StoreFailureMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(StoreFailure failure) {
        LOG.log(Level.SEVERE, "The database failed", failure);
        return Problems.response(ProblemCode.UNAVAILABLE, Map.of(), headers);
    }
}
