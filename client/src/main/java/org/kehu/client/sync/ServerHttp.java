package org.kehu.client.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.FxThread;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Outdated;

/** Requests to one server over its pinned certificate. Thread-safe; blocks, so never on the FX thread. */
final class ServerHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int SERVER_ERROR = 500;
    private static final String SPOKEN = String.valueOf(Kehu.SCHEMA.versions().current());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerAddress address;
    private final PinnedTrust trust;
    private final HttpClient client;

    ServerHttp(ServerAddress address, PinnedTrust trust) {
        this.address = address;
        this.trust = trust;
        this.client = HttpClient.newBuilder()
                .sslContext(trust.context())
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back, whatever its status. */
    record Answer(int status, String text) {
        boolean isUnauthorised() {
            return status == UNAUTHORISED;
        }

        boolean mustChangePassword() {
            return status == FORBIDDEN && text.contains("urn:kehu:problem:must-change-password");
        }

        /** @throws Offline if the server cannot now, Outdated if it wants a newer program, WrongAnswer if it refused the request */
        String required() {
            if (status == UPGRADE_REQUIRED) {
                throw new Outdated(text);
            }
            if (status >= SERVER_ERROR) {
                throw new Offline("the server answered " + status);
            }
            if (status / 100 != 2) {
                throw new WrongAnswer(status, tree(text));
            }
            return text;
        }
    }

    /** JSON, or an empty object if it is none. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    Answer get(String path) {
        return get(path, null);
    }

    Answer get(String path, @Nullable String token) {
        return send(request(path, token).timeout(ANSWER).GET().build());
    }

    Answer delete(String path, @Nullable String token) {
        return send(request(path, token).timeout(ANSWER).DELETE().build());
    }

    /** Bytes for {@code into}, from where it ends; whatever has come stays there when the line breaks. */
    Answer fetch(String path, @Nullable String token, Arriving into) {
        HttpRequest.Builder request = request(path, token).timeout(ANSWER).GET();
        String known = into.tag();
        if (known != null) {
            request.header("Range", "bytes=" + into.length() + "-").header("If-Range", known);
        }
        HttpResponse<String> response = exchanged(request.build(), into);
        return new Answer(response.statusCode(), response.body());
    }

    Answer post(String path, String json, @Nullable String token) {
        return send("POST", path, json, token);
    }

    Answer put(String path, String json, @Nullable String token) {
        return send("PUT", path, json, token);
    }

    private Answer send(String method, String path, String json, @Nullable String token) {
        return send(request(path, token)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path)).header("Kehu-Schema", SPOKEN);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        return answer(exchanged(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    private static Answer answer(HttpResponse<InputStream> response) {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream plain = packed ? new GZIPInputStream(response.body()) : response.body()) {
            return new Answer(response.statusCode(), new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Offline("the answer broke off", e);
        }
    }

    /** The lines of an endless answer; closing the stream ends it. */
    Stream<String> lines(String path, String token) {
        HttpRequest request =
                request(path, token).header("Accept", "text/event-stream").GET().build();
        HttpResponse<Stream<String>> response = exchanged(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() / 100 != 2) {
            response.body().close();
            throw new Offline("no events: " + response.statusCode());
        }
        return response.body();
    }

    private <T> HttpResponse<T> exchanged(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        FxThread.forbid();
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof PinnedTrust.OtherCertificate) {
                    throw new Untrusted(trust.shown(), at);
                }
            }
            throw new Offline(said(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Offline("interrupted", e);
        }
    }

    /** A connection that is refused comes without a word; then its kind has to do. */
    private static String said(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at.getMessage() != null) {
                return at.getMessage();
            }
        }
        return e.getClass().getSimpleName();
    }
}
