package org.kehu.server.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.server.running.PinnedTls;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

class NetworkIT {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int REQUESTS = 300;

    @Test
    void plainHttpAnswersOnLoopbackOnly() throws IOException {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        assertTrue(accepts(InetAddress.getLoopbackAddress(), server.httpPort()));
        for (InetAddress address : outerAddresses()) {
            assertThrows(IOException.class, () -> accepts(address, server.httpPort()), address.toString());
            assertTrue(accepts(address, server.https().getPort()), address.toString());
        }
    }

    @Test
    void printedFingerprintIsTheOneOfTheHandshake() {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        assertEquals(404, server.client().get("nowhere").status());
    }

    @Test
    void certificateIsNotTrustedWithoutTheFingerprint() {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        HttpRequest request = HttpRequest.newBuilder(server.https()).build();
        assertThrows(
                SSLHandshakeException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()));
    }

    @Test
    void oldProtocolsAreRefused() throws IOException {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        try (SSLSocket socket = (SSLSocket) PinnedTls.trusting(server.fingerprint())
                .getSocketFactory()
                .createSocket("localhost", server.https().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            assertThrows(SSLHandshakeException.class, socket::startHandshake);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void healthNamesTheDatabase(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        assertEquals("UP", server.client().get("health/live").text("status"));
        assertEquals("UP", server.client().get("health/ready").text("status"));
    }

    /** Devices stay on their lines: a line that ended after so many requests would end in the middle of somebody's morning. */
    @Test
    void aLineCarriesAnyNumberOfRequests() throws IOException {
        byte[] request = "HEAD /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
        try (Socket line = new Socket(
                InetAddress.getLoopbackAddress(),
                RunningServer.on(TestDatabase.H2).httpPort())) {
            line.setSoTimeout(TIMEOUT_MILLIS);
            BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
            for (int i = 0; i < REQUESTS; i++) {
                line.getOutputStream().write(request);
                for (String head = in.readLine(); !"".equals(head); head = in.readLine()) {
                    assertNotNull(head, "hung up at request " + i);
                    assertNotEquals("connection: close", head.toLowerCase(Locale.ROOT), "at request " + i);
                }
            }
        }
    }

    @Test
    void openApiDescribesTheSession() {
        String document = new String(
                RunningServer.on(TestDatabase.H2).client().get("openapi").body());
        assertTrue(document.contains("/api/v1/session/refresh"), document);
    }

    private static boolean accepts(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
            return true;
        }
    }

    private static List<InetAddress> outerAddresses() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                    .toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
