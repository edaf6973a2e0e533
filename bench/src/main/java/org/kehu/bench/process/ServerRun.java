package org.kehu.bench.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One application in the shipped runtime, in a process of its own, and the PostgreSQL that is its alone, if it has one. */
public final class ServerRun implements AutoCloseable {
    private static final Pattern ONE_TIME = Pattern.compile("with the one-time password (\\S+) ");
    private static final String READY = "  logs ";
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final @Nullable Postgres postgres;
    private final int port;
    private final int securePort;
    private final CompletableFuture<String> start = new CompletableFuture<>();

    private ServerRun(Process process, @Nullable Postgres postgres, int port, int securePort) {
        this.process = process;
        this.postgres = postgres;
        this.port = port;
        this.securePort = securePort;
        Thread reader = new Thread(this::read, "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Returns when it answers.
     *
     * @param postgres closed with it; null for the embedded H2
     */
    public static ServerRun start(Path distribution, Path data, @Nullable Postgres postgres) throws IOException {
        int port = freePort();
        int securePort = freePort();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + distribution.resolve("jvm.options"),
                        "-Duser.language=en",
                        "-cp",
                        distribution.resolve("runtime") + "/*",
                        "org.kehu.server.launch.KehuServer",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true);
        Map<String, String> settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("KEHU_"));
        settings.put("KEHU_HTTP_PORT", "" + port);
        settings.put("KEHU_HTTPS_PORT", "" + securePort);
        settings.put("KEHU_ANNOUNCE", "none");
        settings.put("KEHU_ACCESS_TOKEN_MINUTES", "60");
        if (postgres != null) {
            settings.putAll(postgres.settings());
        }
        ServerRun run = new ServerRun(builder.start(), postgres, port, securePort);
        run.await();
        return run;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        try {
            start.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            close();
            throw new IOException("the server did not start", failed);
        }
    }

    private void read() {
        StringBuilder output = new StringBuilder();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith(READY)) {
                    start.complete(output.toString());
                }
            }
        } catch (IOException ended) {
            output.append(ended.getMessage());
        }
        start.completeExceptionally(new IOException(output.toString()));
    }

    /** Plain, for this machine alone. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** For clients. */
    public int securePort() {
        return securePort;
    }

    public String oneTimePassword() throws IOException {
        Matcher printed = ONE_TIME.matcher(start.join());
        if (!printed.find()) {
            throw new IOException("no password in: " + start.join());
        }
        return printed.group(1);
    }

    /** User and system time since the start, that of the database included. */
    public long cpuMillis() {
        return ProcessCpu.millis(process.toHandle()) + (postgres == null ? 0 : postgres.cpuMillis());
    }

    public long residentMegabytes() {
        return ProcessCpu.residentMegabytes(process.pid());
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
