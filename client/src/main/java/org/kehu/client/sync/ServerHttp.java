package org.kehu.client.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.FxThread;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.kehu.common.sync.Cut;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.ServerFault;

/** Requests to one server over its pinned certificate. Thread-safe; blocks, so never on the FX thread. */
final class ServerHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENT = Duration.ofSeconds(60);
    /** The server's heart beats each 20 seconds. */
    private static final Duration SILENT_EVENTS = Duration.ofSeconds(50);

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    /** The line was too slow, it is too early, there are too many: no word on what was asked. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final String SPOKEN = String.valueOf(Kehu.SCHEMA.versions().current());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerAddress address;
    private final PinnedTrust trust;
    private final Duration silent;
    private final Duration silentEvents;
    private volatile HttpClient client;
    private volatile String language = Language.ENGLISH.tag();

    ServerHttp(ServerAddress address, PinnedTrust trust) {
        this(address, trust, SILENT, SILENT_EVENTS);
    }

    /** @param silent how long not a byte may go or come before a line is given up; of events, how long none may come */
    ServerHttp(ServerAddress address, PinnedTrust trust, Duration silent, Duration silentEvents) {
        this.address = address;
        this.trust = trust;
        this.silent = silent;
        this.silentEvents = silentEvents;
        this.client = client();
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(trust.context())
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Whatever else would go over the connection that fell silent would wait there too. */
    private void callAnew() {
        client = client();
    }

    /**
     * What came back, whatever its status, and what it cost.
     *
     * @param rest for how long the server wants to be left alone, zero if it does not say
     */
    record Answer(int status, String text, Wire wire, Duration rest) {
        Answer(int status, String text, Wire wire) {
            this(status, text, wire, Duration.ZERO);
        }

        boolean isUnauthorised() {
            return status == UNAUTHORISED;
        }

        /** From a server that is still starting, or from what stands before it: Kehu's own problems have a code. */
        boolean isNobodys() {
            return status == NOT_FOUND && !tree(text).has("code");
        }

        /** Whether the same may be taken later, whatever was asked; a refusal of Kehu's own has a code. */
        boolean isBusy() {
            return status == UNAVAILABLE
                    || (LATER.contains(status) && !tree(text).has("code"));
        }

        boolean mustChangePassword() {
            return status == FORBIDDEN && text.contains("urn:kehu:problem:must-change-password");
        }

        /** @throws Offline if it cannot now, Outdated, GivenUp, or WrongAnswer if it refused the request otherwise */
        String required() {
            if (status == UPGRADE_REQUIRED) {
                throw new Outdated(text);
            }
            if (status == SERVER_ERROR) {
                throw new ServerFault("the server failed");
            }
            if (status > SERVER_ERROR) {
                throw new Offline("the server answered " + status);
            }
            JsonNode said = status == FORBIDDEN ? tree(text) : JSON.createObjectNode();
            if (said.path("code").asText().equals("device-wiped")) {
                throw givenUp(said);
            }
            if (status / 100 != 2) {
                throw new WrongAnswer(status, tree(text));
            }
            return text;
        }

        private static GivenUp givenUp(JsonNode said) {
            String user = said.path("user").asText("");
            return new GivenUp(said.path("receipt").asText(), user.isEmpty() ? null : java.util.UUID.fromString(user));
        }
    }

    /** An answer whose body is no text. */
    record Bytes(int status, HttpHeaders headers, byte[] body) {
        /** The same for whoever looks at what was refused. */
        Answer asAnswer() {
            String text = status / 100 == 2 ? "" : new String(body, StandardCharsets.UTF_8);
            return new Answer(status, text, new Wire(0, body.length, null), rest(headers));
        }
    }

    /**
     * What went over the wire.
     *
     * @param sent bytes
     * @param received bytes
     * @param request what the server's log knows it by, null if the server does not say
     */
    record Wire(long sent, long received, @Nullable String request) {}

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
        return send(request(path, token).GET().build());
    }

    Answer delete(String path, @Nullable String token) {
        return send(request(path, token).DELETE().build());
    }

    /** Bytes for {@code into}, from where it ends; whatever has come stays there when the line breaks. */
    Answer fetch(String path, @Nullable String token, Arriving into) {
        HttpRequest.Builder request = request(path, token).GET();
        String known = into.tag();
        if (known != null) {
            request.header("Range", "bytes=" + into.length() + "-").header("If-Range", known);
        }
        HttpResponse<String> response = exchanged(request.build(), into, silent);
        return new Answer(
                response.statusCode(), response.body(), new Wire(0, 0, id(response)), rest(response.headers()));
    }

    Answer post(String path, String json, @Nullable String token) {
        return send("POST", path, json, token);
    }

    /**
     * A message that may come twice. Servers, and what stands before them, hang up on lines that are idle, just when the next message
     * is on its way; that is no reason to call the server away, so it is sent again, at once and once.
     */
    Answer message(String path, String json, @Nullable String token) {
        try {
            return post(path, json, token);
        } catch (HungUp | Unjoined e) {
            return post(path, json, token);
        }
    }

    Answer put(String path, String json, @Nullable String token) {
        return send("PUT", path, json, token);
    }

    /** @param range which bytes are sent, or asked for where none are sent; null for all */
    Bytes bytes(String method, String path, String token, @Nullable String range, byte @Nullable [] body) {
        HttpRequest.Builder request = request(path, token);
        if (range != null) {
            request.header(body == null ? "Range" : "Content-Range", range);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/octet-stream")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        }
        HttpResponse<byte[]> answer = exchanged(request.build(), HttpResponse.BodyHandlers.ofByteArray(), silent);
        return new Bytes(answer.statusCode(), answer.headers(), answer.body());
    }

    private Answer send(String method, String path, String json, @Nullable String token) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path))
                .header("Kehu-Schema", SPOKEN)
                .header("Accept-Language", language);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        HttpResponse<byte[]> response = exchanged(request, HttpResponse.BodyHandlers.ofByteArray(), silent);
        byte[] raw = response.body();
        long sent = request.bodyPublisher()
                .map(HttpRequest.BodyPublisher::contentLength)
                .orElse(0L);
        try {
            Wire wire = new Wire(sent, raw.length, id(response));
            return new Answer(response.statusCode(), text(response, raw), wire, rest(response.headers()));
        } catch (IOException e) {
            throw new Offline("the answer broke off", e);
        }
    }

    private static @Nullable String id(HttpResponse<?> response) {
        return response.headers().firstValue("X-Request-Id").orElse(null);
    }

    /** In seconds; a date would ask for clocks that agree, and is not understood. */
    private static Duration rest(HttpHeaders headers) {
        String said = headers.firstValue("Retry-After").orElse("");
        return said.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(said)) : Duration.ZERO;
    }

    private static String text(HttpResponse<?> response, byte[] raw) throws IOException {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void speak(Language told) {
        language = told.tag();
    }

    String host() {
        return address.base().getHost();
    }

    /** The lines of an endless answer; closing the stream ends it. */
    Stream<String> lines(String path, String token) {
        HttpRequest request =
                request(path, token).header("Accept", "text/event-stream").GET().build();
        HttpResponse<Stream<String>> response = exchanged(request, HttpResponse.BodyHandlers.ofLines(), silentEvents);
        if (response.statusCode() / 100 != 2) {
            response.body().close();
            throw new Offline("no events: " + response.statusCode());
        }
        return response.body();
    }

    private <T> HttpResponse<T> exchanged(HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration most) {
        FxThread.forbid();
        Silence<T> silence = new Silence<>(most, this::callAnew);
        CompletableFuture<HttpResponse<T>> answer = silence.send(client, request, handler);
        try {
            return answer.get();
        } catch (ExecutionException e) {
            silence.end();
            throw failure(Objects.requireNonNull(e.getCause()), silence.isAnswered());
        } catch (CancellationException e) {
            throw silence.isAnswered() ? new Offline("the line went silent", e) : new Cut("the line went silent", e);
        } catch (InterruptedException e) {
            silence.end();
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Offline("interrupted", e);
        }
    }

    private RuntimeException failure(Throwable e, boolean answered) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof PinnedTrust.OtherCertificate) {
                return new Untrusted(trust.shown(), at);
            }
        }
        if (!answered && HungUp.is(e)) {
            return new HungUp(said(e), e);
        }
        if (Unjoined.is(e)) {
            return new Unjoined(said(e), e);
        }
        boolean defect = e instanceof RuntimeException && !(e instanceof CancellationException);
        return defect ? (RuntimeException) e : new Offline(said(e), e);
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
