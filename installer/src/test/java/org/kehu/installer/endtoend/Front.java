package org.kehu.installer.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.kehu.server.running.RunningServer;

/**
 * A load balancer: shows the certificate of the nodes, hands each request to the next of them, whatever was asked before, and to
 * another where one does not take it. What a test says happens to chosen requests on the way.
 */
final class Front implements AutoCloseable {
    private static final String EVENTS = "/api/sync/v1/events";

    private final List<URI> nodes;
    private final HttpsServer entrance;
    private final ExecutorService work = Executors.newCachedThreadPool(Front::daemon);
    private final HttpClient onward =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Passage> passages = new ConcurrentHashMap<>();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final List<Passed> passed = new CopyOnWriteArrayList<>();

    /** Decides what becomes of a request. */
    @FunctionalInterface
    interface Passage {
        /** @return what the caller gets; null to hang up on him */
        @Nullable Answer pass(Carried request, Onward onward) throws IOException;
    }

    /** The way to the next node. */
    @FunctionalInterface
    interface Onward {
        Answer send(Carried request) throws IOException;
    }

    /** A request that a node has answered. */
    record Passed(URI node, String path, int bytes) {}

    record Answer(int status, Map<String, List<String>> headers, byte[] body) {}

    /** @param keyStore with the certificate that the nodes show too */
    Front(Path keyStore, String password, RunningServer... nodes) {
        this.nodes = List.of(nodes).stream().map(RunningServer::http).toList();
        try {
            entrance = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            entrance.setHttpsConfigurator(new HttpsConfigurator(certificate(keyStore, password.toCharArray())));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        entrance.createContext("/", this::take);
        entrance.setExecutor(work);
        entrance.start();
    }

    /** Before one server, with the certificate that it made. */
    static Front of(RunningServer server) {
        try {
            String password = Files.readString(server.data().resolve("server.p12.password"));
            return new Front(server.data().resolve("server.p12"), password.strip(), server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "front");
        thread.setDaemon(true);
        return thread;
    }

    private static SSLContext certificate(Path keyStore, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keyStore)) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return entrance.getAddress().getPort();
    }

    /** From now on; only the last one said for a path counts. */
    void on(String path, Passage passage) {
        passages.put(path, passage);
    }

    /** Lets everything pass again. */
    void clear() {
        passages.clear();
    }

    List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** Breaks off what is listened to, as when a balancer is restarted. */
    void dropStreams() {
        streams.forEach(HttpExchange::close);
        streams.clear();
    }

    private void take(HttpExchange exchange) {
        try (exchange) {
            Carried request = Carried.of(exchange);
            if (request.path().equals(EVENTS)) {
                follow(exchange, request);
                return;
            }
            Passage passage = passages.get(request.path());
            Answer answer = passage == null ? toNext(request) : passage.pass(request, this::toNext);
            if (answer != null) {
                answer.headers().forEach(exchange.getResponseHeaders()::put);
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException hungUp) {
            // The caller notices by the silence.
        }
    }

    private URI next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }

    /** A node that does not take the call is passed over; one that dies with it in hand is not asked again. */
    private Answer toNext(Carried request) throws IOException {
        IOException last = new IOException("no node");
        for (int tries = 0; tries < nodes.size(); tries++) {
            URI node = next();
            try {
                HttpResponse<byte[]> response = sent(request, node, HttpResponse.BodyHandlers.ofByteArray());
                passed.add(new Passed(node, request.path(), response.body().length));
                return new Answer(
                        response.statusCode(), Carried.kept(response.headers().map()), response.body());
            } catch (ConnectException down) {
                last = down;
            }
        }
        throw last;
    }

    private <T> HttpResponse<T> sent(Carried request, URI node, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return onward.send(request.to(node), handler);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void follow(HttpExchange exchange, Carried request) throws IOException {
        HttpResponse<InputStream> response = sent(request, next(), HttpResponse.BodyHandlers.ofInputStream());
        streams.add(exchange);
        try (InputStream events = response.body()) {
            Carried.kept(response.headers().map()).forEach(exchange.getResponseHeaders()::put);
            exchange.sendResponseHeaders(response.statusCode(), 0);
            OutputStream to = exchange.getResponseBody();
            byte[] some = new byte[1024];
            for (int read = events.read(some); read >= 0; read = events.read(some)) {
                to.write(some, 0, read);
                to.flush();
            }
        }
    }

    @Override
    public void close() {
        dropStreams();
        entrance.stop(0);
        work.shutdownNow();
    }
}
