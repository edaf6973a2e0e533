package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.PartRequest;

/** A server that says something and then nothing more, and never hangs up: as a line is that nobody knows to be dead. */
@Timeout(60)
class SilentLineTest {
    private static final Duration SILENT = Duration.ofMillis(300);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 1000\r\n\r\n";

    @TempDir
    Path folder;

    private final Queue<Socket> lines = new ConcurrentLinkedQueue<>();
    private ServerSocket server;
    private ServerHttp http;
    private volatile String said = HEAD + "some";
    private volatile boolean reads = true;

    @BeforeEach
    void listen() throws Exception {
        ServerKeys keys = ServerKeys.make(folder.resolve("keys.p12"));
        server = keys.context().getServerSocketFactory().createServerSocket(0);
        Thread answering = new Thread(this::answer, "silent server");
        answering.setDaemon(true);
        answering.start();
        http = new ServerHttp(
                ServerAddress.of("127.0.0.1:" + server.getLocalPort()),
                new PinnedTrust(keys.fingerprint()),
                SILENT,
                SILENT);
    }

    private void answer() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                lines.add(line);
                String text = said;
                if (reads && line.getInputStream().read() >= 0) {
                    line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                    line.getOutputStream().flush();
                }
            } catch (IOException hungUp) {
                // the next one
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (Socket line : lines) {
            line.close();
        }
    }

    @Test
    void anAnswerThatStallsIsNoAnswer() {
        assertThrows(Offline.class, () -> http.get("/"));
        assertThrows(Offline.class, () -> http.post("/", "{}", null));
        assertThrows(Offline.class, () -> http.bytes("GET", "/", "token", null, null));
    }

    @Test
    void soIsNoneAtAll() {
        said = "";
        assertThrows(Offline.class, () -> http.get("/"));
    }

    @Test
    void whatHasComeOfAPartIsKept() {
        Arriving part = new Arriving(new PartRequest("device", new UUID(7, 7), 0));
        assertThrows(Offline.class, () -> http.fetch("/", null, part));
        assertEquals(4, part.length());
    }

    @Test
    void anUploadThatNobodyTakesIsGivenUp() {
        reads = false;
        assertThrows(Offline.class, () -> http.bytes("PUT", "/", "token", null, new byte[64 << 20]));
    }

    @Test
    void theNextRequestTakesANewLine() {
        assertThrows(Offline.class, () -> http.get("/"));
        said = HEAD.replace("1000", "4") + "some";
        assertEquals("some", http.get("/").text());
        assertTrue(lines.size() >= 2);
    }

    @Test
    void eventsThatFallSilentEnd() {
        said = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n";
        Stream<String> events = http.lines("/", "token");
        assertThrows(UncheckedIOException.class, () -> events.forEach(line -> {}));
        assertEquals(1, lines.size());
    }
}
