package org.kehu.client.sync;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to the server's events on a thread of its own; each one asks for a round. Comes back by itself after a break. Both
 * the break and its end ask for a round too: it finds out whether the server is there, and sends what has waited.
 */
final class Pokes {
    private final Supplier<Stream<String>> events;
    private final Runnable poke;
    private final Executor listener;
    private final Timer timer;
    private final Pace pace;
    private volatile boolean closed;
    private volatile @Nullable Stream<String> open;
    private boolean broken;

    Pokes(Supplier<Stream<String>> events, Runnable poke, Executor listener, Timer timer, Pace pace) {
        this.events = events;
        this.poke = poke;
        this.listener = listener;
        this.timer = timer;
        this.pace = pace;
    }

    void listen() {
        if (!closed) {
            listener.execute(this::follow);
        }
    }

    private void follow() {
        boolean wasOpen = false;
        try (Stream<String> lines = events.get()) {
            open = lines;
            wasOpen = true;
            pace.afterSuccess();
            if (broken) {
                poke.run();
            }
            lines.filter(line -> line.startsWith("data:")).forEach(line -> poke.run());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Pokes.class).debug("no events: {}", e.getMessage());
        }
        broken = true;
        if (wasOpen) {
            poke.run();
        }
        timer.after(pace.afterFailure(), this::listen);
    }

    void close() {
        closed = true;
        Stream<String> lines = open;
        if (lines != null) {
            lines.close();
        }
    }
}
