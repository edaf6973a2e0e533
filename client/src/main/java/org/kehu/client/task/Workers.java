package org.kehu.client.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** The threads behind {@link Background} in the running client; daemons, so that none keeps a closed window's process. */
public final class Workers implements AutoCloseable {
    private static final int GRACE_SECONDS = 5;

    private final ExecutorService pool = Executors.newCachedThreadPool(daemons("kehu-work-"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("kehu-clock-"));
    private final Background background = new Background(pool, Platform::runLater, clock);

    public Background background() {
        return background;
    }

    public ExecutorService pool() {
        return pool;
    }

    public ScheduledExecutorService clock() {
        return clock;
    }

    /** Lets running work end, for a short while. */
    @Override
    public void close() {
        clock.shutdownNow();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
