package org.kehu.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;

/** Calls the server as any program would: URLs, JSON and a bearer token. */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPOKEN = String.valueOf(Kehu.SCHEMA.versions().current());

    private final HttpClient http;
    private final URI base;
    private final @Nullable String token;
    private final List<String> headers;

    ApiClient(URI base, String fingerprint) {
        this(
                HttpClient.newBuilder()
                        .sslContext(PinnedTls.trusting(fingerprint))
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                base,
                null,
                List.of());
    }

    private ApiClient(HttpClient http, URI base, @Nullable String token, List<String> headers) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /** A server that another way than {@link RunningServer} started, by HTTPS with its fingerprint pinned. */
    public static ApiClient of(String base, String fingerprint) {
        return new ApiClient(URI.create(base), fingerprint);
    }

    /** The same connection, with an access token. */
    public ApiClient with(String accessToken) {
        return new ApiClient(http, base, accessToken, headers);
    }

    public ApiClient withHeader(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new ApiClient(http, base, token, more);
    }

    public ApiAnswer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public ApiAnswer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** The body as JSON made from maps, lists and plain values. */
    public ApiAnswer post(String path, Map<String, ?> body) {
        try {
            return postText(path, JSON.writeValueAsString(body));
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    public ApiAnswer postText(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    /** The body as it comes, for answers that do not end. */
    public InputStream stream(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public ApiAnswer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Kehu-Schema", SPOKEN);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new ApiAnswer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
