package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.kehu.server.running.People;

/** A {@link Clerk} at work, as its starter sees it. */
final class ClerkProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Thread reader;
    private final List<Done> told = new CopyOnWriteArrayList<>();
    private volatile String stoppedBy = "";

    /** What a person was told is done. */
    record Done(UUID operation, UUID customer) {}

    private ClerkProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "clerk");
        reader.setDaemon(true);
        reader.start();
    }

    static ClerkProcess offline(Path data, People.Person person) {
        return start(data, person, Clerk.How.OFFLINE);
    }

    static ClerkProcess online(Path data, People.Person person) {
        return start(data, person, Clerk.How.ONLINE);
    }

    static ClerkProcess reading(Path data, People.Person person) {
        return start(data, person, Clerk.How.READING);
    }

    private static ClerkProcess start(Path data, People.Person person, Clerk.How how) {
        try {
            return new ClerkProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dkehu.device.secret=file",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Clerk.class.getName(),
                            data.toString(),
                            person.login(),
                            how.name())
                    .redirectError(data.resolve("clerk.err").toFile())
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("!")) {
                    stoppedBy = words[1];
                } else {
                    told.add(new Done(UUID.fromString(words[0]), UUID.fromString(words[1])));
                }
            }
        } catch (IOException ended) {
            // Killed in the middle of a line: that one was not told.
        }
    }

    List<Done> told() {
        return List.copyOf(told);
    }

    /** Waits until so many more are done. */
    void makes(int more) {
        int enough = told.size() + more;
        await().atMost(PATIENCE).until(() -> told.size() >= enough || !process.isAlive());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it as a loss of power does; all that was told before is known afterwards. */
    void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Waits until it cannot go on; what it said stops it. */
    String stoppedBy() {
        awaitEnd();
        return stoppedBy;
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
                throw new AssertionError("it goes on");
            }
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
