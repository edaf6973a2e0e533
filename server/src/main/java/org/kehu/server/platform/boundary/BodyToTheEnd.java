package org.kehu.server.platform.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what the answer has left unread of a body. In HTTP/2 the sender may send only as much as we read, and listens once he
 * has sent everything: a refusal would be a connection that breaks off half a minute later, and its reason never heard.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyToTheEnd extends HttpFilter {
    private static final int MOST = 32 << 20;
    private static final int PIECE = 8192;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        // Who sends "Expect" waits for our word before he sends anything.
        if (!request.isAsyncStarted() && request.getHeader("Expect") == null) {
            readOn(request);
        }
    }

    private static void readOn(HttpServletRequest request) {
        try {
            InputStream body = request.getInputStream();
            byte[] unread = new byte[PIECE];
            long left = MOST;
            while (left > 0) {
                int read = body.read(unread);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException hungUp) {
            // Then nobody waits to be read.
            return;
        }
    }
}
