package org.kehu.installer.endtoend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A request as a {@link Front} holds it: it can be sent on, kept back, and sent twice. */
record Carried(String method, URI target, Map<String, List<String>> headers, byte[] body) {
    /** Those of one connection, which say nothing on the next. */
    private static final Set<String> OF_A_HOP = Set.of(
            "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect", "date");

    static Carried of(HttpExchange exchange) throws IOException {
        return new Carried(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                kept(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes());
    }

    static Map<String, List<String>> kept(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey() != null
                        && !header.getKey().startsWith(":")
                        && !OF_A_HOP.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.copyOf(header.getValue())));
    }

    String path() {
        return target.getPath();
    }

    HttpRequest to(URI node) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(target.toString()))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }
}
