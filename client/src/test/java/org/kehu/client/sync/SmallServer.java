package org.kehu.client.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Door;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.ledger.Company;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.RepairRequest;
import org.kehu.common.sync.ServerCore;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.TitlesRequest;

/** The real core of the server's sync over a ledger in memory, behind HTTPS; everybody's password is {@code secret}. */
public final class SmallServer implements AutoCloseable {
    public final Company company = new Company();
    final SmallSessions sessions = new SmallSessions();
    final SmallParts parts = new SmallParts();
    final SmallBlobs blobs = new SmallBlobs(company.ledger);
    final AtomicInteger snapshots = new AtomicInteger();
    final AtomicInteger renewals = new AtomicInteger();
    private final SyncCodec codec = new SyncCodec(Kehu.SCHEMA);
    private final ServerCore core = new ServerCore(
            company.ledger,
            new ServerDoor(
                    company.ledger,
                    new Door<>(Kehu.CATALOG, new ServerSide()),
                    company.ledger::now,
                    () -> 7,
                    seq -> {}),
            user -> List.of(),
            company.ledger::now);
    private @Nullable HttpServer http;
    private @Nullable ExecutorService workers;
    private int port;
    /** A push that says this is refused; nothing says it at first. */
    volatile String refused = "\u0000";

    volatile int refusedWith = 403;
    volatile String refusedText = "{\"code\":\"x\"}";
    /** How a token is answered that is to be renewed, while something else than Kehu answers; 0 if Kehu does. */
    volatile int renewedWith;

    /** What is answered of any customer's history. */
    volatile String history = "{\"history\":[]}";

    public String start(ServerKeys keys) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.context()));
        ExecutorService pool = Executors.newCachedThreadPool();
        server.setExecutor(pool);
        server.createContext("/api/v1/session", this::session);
        server.createContext("/api/sync/v1/", this::sync);
        server.createContext("/api/v1/customer/", exchange -> answer(exchange, 200, history));
        server.createContext("/", exchange -> answer(exchange, 200, "<html>hello"));
        server.start();
        http = server;
        workers = pool;
        port = server.getAddress().getPort();
        return "127.0.0.1:" + port;
    }

    void expireAccess() {
        sessions.expireAccess();
    }

    void endSession() {
        sessions.end();
    }

    private void session(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.endsWith("/refresh")) {
            renewals.incrementAndGet();
            if (renewedWith > 0) {
                answer(exchange, renewedWith, "<html>no Kehu");
                return;
            }
        }
        SmallSessions.Answer answer = exchange.getRequestMethod().equals("POST")
                ? sessions.answer(path, bearer, ServerHttp.tree(text(exchange)))
                : SmallSessions.Answer.problem(401, "not-signed-in");
        answer(exchange, answer.status(), answer.text());
    }

    private void sync(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath();
        if (asked.contains("/blob/")) {
            blobs.answer(exchange, asked.substring(asked.lastIndexOf('/') + 1));
            return;
        }
        String body = text(exchange);
        SmallSessions.Answer refusal =
                sessions.refusal(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (refusal != null) {
            answer(exchange, refusal.status(), refusal.text());
            return;
        }
        UUID user = sessions.user();
        if (asked.endsWith("/snapshot/totals")) {
            answer(exchange, 200, codec.write(core.totals(user)));
            return;
        }
        if (asked.contains("/snapshot/")) {
            parts.answer(exchange, core, user, sessions.device());
            return;
        }
        message(exchange, asked, body, user);
    }

    private void message(HttpExchange exchange, String path, String body, UUID user) throws IOException {
        if (path.endsWith("/push") && body.contains(refused)) {
            exchange.getResponseHeaders().set("Retry-After", "30");
            answer(exchange, refusedWith, refusedText);
            return;
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hello" -> answer(exchange, 200, codec.write(core.hello(user, codec.read(body, Hello.class))));
            case "snapshot" -> {
                snapshots.incrementAndGet();
                SnapshotRequest request = codec.read(body, SnapshotRequest.class);
                answer(exchange, 200, codec.write(core.snapshot(user, request, UUID.randomUUID())));
            }
            case "changes" ->
                answer(exchange, 200, codec.write(core.changes(user, codec.read(body, ChangesRequest.class))));
            case "push" -> answer(exchange, 200, codec.write(core.push(user, codec.read(body, PushRequest.class))));
            case "digest" ->
                answer(exchange, 200, codec.write(core.digest(user, codec.read(body, DigestRequest.class))));
            case "titles" ->
                answer(exchange, 200, codec.write(core.titles(user, codec.read(body, TitlesRequest.class))));
            case "repair" ->
                answer(exchange, 200, codec.write(core.repair(user, codec.read(body, RepairRequest.class))));
            case "recall" ->
                answer(exchange, 200, codec.write(core.recall(user, codec.read(body, RecallRequest.class))));
            default -> answer(exchange, 404, "{}");
        }
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        if (http != null && workers != null) {
            http.stop(0);
            workers.shutdownNow();
        }
    }
}
