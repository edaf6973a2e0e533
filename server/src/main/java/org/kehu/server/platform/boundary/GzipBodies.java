package org.kehu.server.platform.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.platform.control.BoundedInput;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Unpacks compressed bodies; what comes out of one is bounded as if it had come plain. */
@Provider
@Compression
public class GzipBodies implements ReaderInterceptor {
    private static final long KIB = 1024;

    @Inject
    @ConfigProperty(name = "kehu.body.limit")
    private int limitInKib;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if ("gzip".equalsIgnoreCase(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
            context.setInputStream(new BoundedInput(
                    new GZIPInputStream(context.getInputStream()),
                    limitInKib * KIB,
                    () -> new ProblemException(ProblemCode.BODY_TOO_LARGE, Map.of("limit", limitInKib))));
        }
        return context.proceed();
    }
}
