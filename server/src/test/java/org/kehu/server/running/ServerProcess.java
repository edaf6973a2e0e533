package org.kehu.server.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One start of the packaged server, whether it comes up or not, with all it printed. */
public final class ServerProcess implements AutoCloseable {
    private static final String LAST_LINE_OF_START = "  logs ";
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Settings are environment variables; nothing of the test's own {@code KEHU_*} reaches the server. */
    public static ServerProcess start(Path data, Map<String, String> settings, String... more) {
        return startOf(ServerDistribution.folder(), data, settings, more);
    }

    /** Of another program than the one that this build has made. */
    static ServerProcess startOf(Path distribution, Path data, Map<String, String> settings, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(ServerDistribution.command(distribution, arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEHU_"));
        builder.environment().putAll(settings);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it is ready or has ended; says which. */
    public boolean isReady() {
        try {
            if (!settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("neither ready nor ended:\n" + output());
            }
            return output.stream().anyMatch(line -> line.startsWith(LAST_LINE_OF_START));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String output() {
        return String.join("\n", output);
    }

    /** The process itself, for tests that signal or kill it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for the end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running:\n" + output());
            }
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As TERM does. */
    public int stop() {
        // Process.destroy() would close the pipe, and the last lines with it.
        process.toHandle().destroy();
        return exitCode();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith(LAST_LINE_OF_START)) {
                    settled.countDown();
                }
            }
        } catch (IOException endOfProcess) {
            output.add(String.valueOf(endOfProcess.getMessage()));
        } finally {
            settled.countDown();
        }
    }
}
