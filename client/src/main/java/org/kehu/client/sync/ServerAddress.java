package org.kehu.client.sync;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kehu.client.records.StoreProblem;

/**
 * Where a server is, as a person typed it. HTTPS unless it says otherwise; plain HTTP only to this very machine.
 *
 * @param base without a slash at its end
 */
public record ServerAddress(URI base) {
    private static final int HTTPS_PORT = 8443;
    private static final int HTTP_PORT = 8080;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws StoreProblem {@code bad_address} or {@code plain_http} */
    public static ServerAddress of(String typed) {
        String text = typed.strip();
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = URI.create(whole);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || !Set.of("https", "http").contains(scheme)) {
                throw new IllegalArgumentException("no host");
            }
            if (scheme.equals("http") && !LOOPBACK.contains(host)) {
                throw new StoreProblem("plain_http", Map.of("address", text));
            }
            int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
            int port = uri.getPort() < 0 ? usual : uri.getPort();
            return new ServerAddress(URI.create(scheme + "://" + host + ":" + port));
        } catch (IllegalArgumentException e) {
            throw new StoreProblem("bad_address", Map.of("address", text), e);
        }
    }

    public boolean isThisMachine() {
        return LOOPBACK.contains(base.getHost());
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
