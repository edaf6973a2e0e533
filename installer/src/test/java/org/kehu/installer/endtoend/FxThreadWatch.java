package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sees whether the thread that draws ever touched the disk or the network, or waited for those who do. The ports refuse that
 * thread and say so in the log; what bypasses them is seen by the JVM itself, which records each read, write and wait.
 */
final class FxThreadWatch implements AutoCloseable {
    private static final String DRAWING = "JavaFX Application Thread";
    private static final List<String> TRANSFERS =
            List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite");

    /** What an uncontended lock takes is no wait. */
    private static final Duration NOTICED = Duration.ofMillis(1);

    private static final List<String> WAITS = List.of("jdk.ThreadPark", "jdk.JavaMonitorWait", "jdk.JavaMonitorEnter");

    /** Where ports live, with the libraries behind them; style sheets, fonts and classes are read by others. */
    private static final List<String> BEHIND_PORTS = List.of(
            "org.kehu.client.store.",
            "org.kehu.client.sync.",
            "org.kehu.client.settings.",
            "org.h2.",
            "java.net.http.",
            "jdk.internal.net.http.");

    private final Recording recording = new Recording();
    private final Logger log = Logger.getLogger("");
    private final Collection<String> complaints = new ConcurrentLinkedQueue<>();
    private final Handler listening = new Listening();

    FxThreadWatch() {
        TRANSFERS.forEach(
                event -> recording.enable(event).withThreshold(Duration.ZERO).withStackTrace());
        WAITS.forEach(event -> recording.enable(event).withThreshold(NOTICED).withStackTrace());
        log.addHandler(listening);
        recording.start();
    }

    private final class Listening extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                complaints.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** @param file where to put the recording */
    void assertClean(Path file) throws IOException {
        recording.stop();
        recording.dump(file);
        assertEquals(List.of(), List.copyOf(complaints), "errors in the log");
        Map<Boolean, List<RecordedEvent>> byThread = RecordingFile.readAllEvents(file).stream()
                .filter(FxThreadWatch::isBehindPort)
                .collect(java.util.stream.Collectors.partitioningBy(FxThreadWatch::isDrawing));
        TreeSet<String> seen = new TreeSet<>();
        byThread.get(false).forEach(event -> seen.add(event.getEventType().getName()));
        assertTrue(seen.containsAll(List.of("jdk.FileRead", "jdk.FileWrite", "jdk.SocketRead")), "seen: " + seen);
        assertEquals(
                List.of(),
                byThread.get(true).stream().map(FxThreadWatch::described).toList(),
                "on the FX thread");
    }

    private static boolean isDrawing(RecordedEvent event) {
        return event.getThread() != null && DRAWING.equals(event.getThread().getJavaName());
    }

    private static boolean isBehindPort(RecordedEvent event) {
        return frames(event).anyMatch(frame -> BEHIND_PORTS.stream().anyMatch(frame::startsWith));
    }

    private static String described(RecordedEvent event) {
        return event.getEventType().getName() + " in "
                + String.join(" < ", frames(event).limit(12).toList());
    }

    private static Stream<String> frames(RecordedEvent event) {
        return event.getStackTrace() == null
                ? Stream.empty()
                : event.getStackTrace().getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName());
    }

    @Override
    public void close() {
        recording.close();
        log.removeHandler(listening);
    }
}
