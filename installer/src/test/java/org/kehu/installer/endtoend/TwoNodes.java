package org.kehu.installer.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Two nodes of one server on one new PostgreSQL database, begun at the same moment, with one certificate, behind a front. */
final class TwoNodes implements AutoCloseable {
    private static final String PASSWORD = "of the key store";

    final Map<String, String> database;
    final Front front;
    RunningServer a;
    RunningServer b;
    /** How many of the two made the first administrator, when they were started together. */
    final long founders;

    TwoNodes(Path folder) {
        Path certificate = certificate(folder.resolve("shared.p12"));
        database = TestDatabase.POSTGRESQL.fresh();
        Map<String, String> settings = new HashMap<>(database);
        settings.put("KEHU_CERTIFICATE_FILE", certificate.toString());
        settings.put("KEHU_CERTIFICATE_PASSWORD", PASSWORD);
        CompletableFuture<RunningServer> other =
                CompletableFuture.supplyAsync(() -> RunningServer.start(folder.resolve("a"), settings));
        b = RunningServer.start(folder.resolve("b"), settings);
        a = other.join();
        founders = Stream.of(a, b)
                .filter(node -> node.firstAdministrator().isPresent())
                .count();
        front = new Front(certificate, PASSWORD, a, b);
    }

    /** As the documentation says that one is made. */
    private static Path certificate(Path file) {
        try {
            Files.createDirectories(file.getParent());
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=crm.example.com",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD);
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool");
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The two as one, by the front; remembers the one-time password of whichever made it. */
    RunningServer server() {
        return (a.firstAdministrator().isPresent() ? a : b).behind(front.port());
    }

    @Override
    public void close() {
        front.close();
        a.close();
        b.close();
    }
}
