package org.kehu.bench.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One application in the shipped runtime, in a process of its own, whose CPU time can be read. */
final class ServerRun implements AutoCloseable {
    private static final Pattern ONE_TIME = Pattern.compile("with the one-time password (\\S+) ");
    private static final String READY = "  logs ";
    private static final int PATIENCE_SECONDS = 240;

    private final Process process;
    private final int port;
    private final CompletableFuture<String> start = new CompletableFuture<>();

    private ServerRun(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::read, "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns when it answers. */
    static ServerRun start(Path distribution, Path data) throws IOException {
        int port = freePort();
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
        builder.environment().keySet().removeIf(name -> name.startsWith("KEHU_"));
        builder.environment().put("KEHU_HTTP_PORT", "" + port);
        builder.environment().put("KEHU_HTTPS_PORT", "" + freePort());
        builder.environment().put("KEHU_ACCESS_TOKEN_MINUTES", "60");
        ServerRun run = new ServerRun(builder.start(), port);
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

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    String oneTimePassword() throws IOException {
        Matcher printed = ONE_TIME.matcher(start.join());
        if (!printed.find()) {
            throw new IOException("no password in: " + start.join());
        }
        return printed.group(1);
    }

    /** User and system time of the process since its start. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory; 0 where the system does not tell. */
    long residentMegabytes() {
        Path status = Path.of("/proc", "" + process.pid(), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException untold) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
