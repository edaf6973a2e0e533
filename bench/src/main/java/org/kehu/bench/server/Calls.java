package org.kehu.bench.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;

/** Plain HTTP on loopback. Any answer that isn't a success is a failure of the run. */
public final class Calls {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SPOKEN = "" + Kehu.SCHEMA.versions().current();
    private static final int MULTIPLE_CHOICES = 300;

    private final HttpClient http;
    private final URI base;
    private final @Nullable String token;

    Calls(URI base) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), base, null);
    }

    private Calls(HttpClient http, URI base, @Nullable String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    Calls with(String accessToken) {
        return new Calls(http, base, accessToken);
    }

    public HttpRequest get(String path) {
        return request(path).build();
    }

    public HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    public HttpRequest delete(String path) {
        return request(path).DELETE().build();
    }

    HttpRequest put(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Kehu-Schema", SPOKEN);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public String send(HttpRequest request) throws IOException {
        return body(request, exchanged(request));
    }

    /**
     * Sends once more, as a device does, what the server hung up on before it answered; only for what may come twice.
     *
     * @param cut told if so
     */
    public String message(HttpRequest request, Runnable cut) throws IOException {
        HttpResponse<String> response;
        try {
            response = exchanged(request);
        } catch (ConnectException | HttpTimeoutException | InterruptedIOException noLine) {
            throw noLine;
        } catch (IOException hungUp) {
            cut.run();
            response = exchanged(request);
        }
        return body(request, response);
    }

    private static String body(HttpRequest request, HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= MULTIPLE_CHOICES) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> exchanged(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
