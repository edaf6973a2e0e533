package org.kehu.server.platform.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.server.launch.RequestId;

/** Gives every request an id, taken from the caller if it is harmless, and puts it on the answer and on log lines. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestIdFilter extends HttpFilter {
    static final String HEADER = "X-Request-Id";
    private static final Logger LOG = Logger.getLogger(RequestIdFilter.class.getName());
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long SLOW_MILLIS = 2_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = idOf(request.getHeader(HEADER));
        RequestId.set(id);
        response.setHeader(HEADER, id);
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            report(request, response.getStatus(), (System.nanoTime() - start) / NANOS_PER_MILLI);
            RequestId.clear();
        }
    }

    private static void report(HttpServletRequest request, int status, long millis) {
        Level level = status >= 500 || millis > SLOW_MILLIS ? Level.WARNING : Level.FINE;
        if (LOG.isLoggable(level)) {
            LOG.log(level, "{0} {1} answered {2} after {3} ms", new Object[] {
                request.getMethod(), request.getRequestURI(), status, String.valueOf(millis)
            });
        }
    }

    private static String idOf(@Nullable String offered) {
        return offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }
}
