package org.kehu.client.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way off the FX thread. Work that runs longer than a second appears in {@link #longRunning}, where the status bar
 * shows it and lets it be cancelled. {@link #synchronous} does everything at once on the caller's thread, for tests.
 */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration SHOWN_AFTER = Duration.ofSeconds(1);

    private final Executor workers;
    private final Executor fx;
    private final @Nullable ScheduledExecutorService clock;
    private final ObservableList<Work<?>> longRunning = FXCollections.observableArrayList();
    private Consumer<Exception> unhandled = e -> {};

    /**
     * @param fx delivers on the FX thread: {@code Platform::runLater}
     * @param clock notices work that takes long; null never does
     */
    public Background(Executor workers, Executor fx, @Nullable ScheduledExecutorService clock) {
        this.workers = workers;
        this.fx = fx;
        this.clock = clock;
    }

    public static Background synchronous() {
        return new Background(Runnable::run, Runnable::run, null);
    }

    public <T extends @Nullable Object> Work<T> work(String name, Job<T> job) {
        return new Work<>(this, name, job);
    }

    /** Only touched on the FX thread. */
    public ObservableList<Work<?>> longRunning() {
        return longRunning;
    }

    /** Takes what no screen takes: the window shows it as a toast that stays. */
    public void onUnhandled(Consumer<Exception> consumer) {
        unhandled = consumer;
    }

    /** Runs {@code action} on the FX thread; how events of other threads reach the screen. */
    public void deliver(Runnable action) {
        fx.execute(action);
    }

    void submit(Work<?> work) {
        if (clock != null) {
            clock.schedule(() -> deliver(() -> showUnlessEnded(work)), SHOWN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
        workers.execute(work::run);
    }

    void ended(Work<?> work) {
        deliver(() -> longRunning.remove(work));
    }

    void unhandled(Exception e) {
        LOG.error("background work failed", e);
        unhandled.accept(e);
    }

    private void showUnlessEnded(Work<?> work) {
        if (!work.hasEnded()) {
            longRunning.add(work);
        }
    }
}
