package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.sync.Offline;

/** A server that answers so many requests on a line, takes one more, and hangs up without a word. */
@Timeout(60)
class HungUpLineTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final String BEGUN = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}";

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket server;
    private ServerHttp http;
    private volatile int answered = 1;
    private volatile int cutShort;
    private int greeted;
    private volatile String answer = ANSWER;

    @BeforeEach
    void listen() throws Exception {
        ServerKeys keys = ServerKeys.make(folder.resolve("keys.p12"));
        server = keys.context().getServerSocketFactory().createServerSocket(0);
        Thread answering = new Thread(this::answer, "server that hangs up");
        answering.setDaemon(true);
        answering.start();
        http = new ServerHttp(
                ServerAddress.of("127.0.0.1:" + server.getLocalPort()),
                new PinnedTrust(keys.fingerprint()),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                if (greeted++ < cutShort) {
                    continue;
                }
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                int left = answered;
                while (isAsked(in) && left-- > 0) {
                    line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    line.getOutputStream().flush();
                    if (answer.equals(BEGUN)) {
                        break;
                    }
                }
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    /** Reads a request with a body of two bytes. */
    private boolean isAsked(BufferedReader in) throws IOException {
        String first = in.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        if (line == null || in.read() < 0 || in.read() < 0) {
            return false;
        }
        asked.add(first.substring(0, first.lastIndexOf(' ')));
        return true;
    }

    @Test
    void aMessageIsSentAgainAtOnce() {
        assertEquals("{}", http.message("/push", "{}", null).text());
        assertEquals("{}", http.message("/pull", "{}", null).text());
        assertEquals(List.of("POST /push", "POST /pull", "POST /pull"), asked);
    }

    @Test
    void onceAndNotForEver() {
        answered = 0;
        assertThrows(Offline.class, () -> http.message("/push", "{}", null));
        assertEquals(List.of("POST /push", "POST /push"), asked);
    }

    @Test
    void anAnswerThatBreaksOffIsNotAskedForAgain() {
        answer = BEGUN;
        assertThrows(Offline.class, () -> http.message("/push", "{}", null));
        assertEquals(List.of("POST /push"), asked);
    }

    @Test
    void whatMustNotComeTwiceIsSentOnce() {
        answered = 0;
        assertThrows(Offline.class, () -> http.post("/password", "{}", null));
        assertEquals(List.of("POST /password"), asked);
    }

    @Test
    void aHandshakeThatIsCutShortIsBegunAgain() {
        cutShort = 1;
        assertEquals("{}", http.message("/session", "{}", null).text());
        assertEquals(List.of("POST /session"), asked);
    }
}
