package org.kehu.installer.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server's interface as any program uses it. Blocks; one caller at a time. */
final class ServerCalls {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> DONE = Set.of(OK, ACCEPTED, NO_CONTENT);

    private final HttpClient http;
    private final URI server;
    private final String language;
    private final @Nullable String token;

    ServerCalls(URI server, String language) {
        this(
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                server,
                language,
                null);
    }

    private ServerCalls(HttpClient http, URI server, String language, @Nullable String token) {
        this.http = http;
        this.server = server;
        this.language = language;
        this.token = token;
    }

    /** The same connection for somebody who has signed in. */
    ServerCalls with(String accessToken) {
        return new ServerCalls(http, server, language, accessToken);
    }

    JsonNode post(String path, ObjectNode body) throws IOException {
        return answered(send("POST", path, body));
    }

    void put(String path, ObjectNode body) throws IOException {
        answered(send("PUT", path, body));
    }

    void delete(String path) throws IOException {
        answered(send("DELETE", path, null));
    }

    /** Empty if there is no such thing, or none that the caller may see. */
    Optional<JsonNode> find(String path) throws IOException {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(answered(response));
    }

    private HttpResponse<String> send(String method, String path, @Nullable ObjectNode body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        }
    }

    private static JsonNode answered(HttpResponse<String> response) {
        JsonNode answer = tree(response.body());
        if (DONE.contains(response.statusCode())) {
            return answer;
        }
        String code = answer.path("code").asText(String.valueOf(response.statusCode()));
        throw new CallFailed(code, answer.path("detail").asText(code));
    }

    /** A proxy between may answer with a page. */
    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
