package org.kehu.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A main class of the benchmark in a fresh JVM, told by lines what to do. It answers each with a line of JSON behind {@value
 * #ANSWER}; whatever else it prints is kept for when it fails.
 */
public final class Child implements AutoCloseable {
    public static final String ANSWER = "= ";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GRACE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final Writer input;
    private final StringBuilder chatter = new StringBuilder();

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
    }

    /** The class path is this process's own. */
    public static Child start(Class<?> main, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEHU_"));
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** Says one line and waits for the answer. */
    public JsonNode ask(String line) throws IOException {
        try {
            say(line);
        } catch (IOException hasEnded) {
            chatter.append(hasEnded.getMessage()).append('\n');
        }
        return answer();
    }

    private void say(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    public JsonNode answer() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ANSWER)) {
                return JSON.readTree(line.substring(ANSWER.length()));
            }
            chatter.append(line).append('\n');
        }
        throw new IOException("a process of the benchmark has ended; it said:\n" + chatter);
    }

    public long cpuMillis() {
        return ProcessCpu.millis(process.toHandle());
    }

    public long residentMegabytes() {
        return ProcessCpu.residentMegabytes(process.pid());
    }

    /** Asks it to end; one that has ended by itself is no failure. */
    private void dismiss() {
        try (input) {
            say("end");
        } catch (IOException hasEnded) {
            chatter.append(hasEnded.getMessage());
        }
    }

    @Override
    public void close() {
        dismiss();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
