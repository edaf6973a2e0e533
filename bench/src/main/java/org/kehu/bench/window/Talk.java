package org.kehu.bench.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.kehu.bench.process.Answers;

/** What a window tells the benchmark, and is told by it; beside the FX thread. */
final class Talk {
    private final Answers answers = new Answers(System.out);

    /** Calls {@code work} on the FX thread as soon as there is one. */
    static void onceStarted(Runnable work) {
        Thread waiting = new Thread(() -> {
            boolean started = false;
            while (!started) {
                try {
                    Platform.runLater(work);
                    started = true;
                } catch (IllegalStateException notYet) {
                    Thread.onSpinWait();
                }
            }
        });
        waiting.setDaemon(true);
        waiting.start();
    }

    void tell(Map<String, ?> answer) {
        answers.give(answer);
    }

    /** Each line is done on the FX thread, but for those that end the process or collect its garbage. */
    void listen(Consumer<String> work) {
        Thread listening = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line, work);
                }
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
        listening.setDaemon(true);
        listening.start();
    }

    private void take(String line, Consumer<String> work) {
        switch (line) {
            case "end" -> System.exit(0);
            case "tidy" -> {
                System.gc();
                tell(Map.of("tidy", true));
            }
            default -> Platform.runLater(() -> work.accept(line));
        }
    }
}
