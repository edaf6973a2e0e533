package org.kehu.client.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work: told what to do with its result, then started once. Results, failures and progress arrive
 * on the FX thread; after {@link #cancel} nothing arrives.
 */
public final class Work<T extends @Nullable Object> implements Progress {
    private final Background background;
    private final String name;
    private final Job<T> job;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Consumer<T> success = result -> {};
    private Consumer<Exception> failure;

    Work(Background background, String name, Job<T> job) {
        this.background = background;
        this.name = name;
        this.job = job;
        this.failure = background::unhandled;
    }

    public Work<T> onSuccess(Consumer<T> consumer) {
        success = consumer;
        return this;
    }

    /** Without this a failure is logged and shown as a toast by the window. */
    public Work<T> onFailure(Consumer<Exception> consumer) {
        failure = consumer;
        return this;
    }

    public Work<T> start() {
        background.submit(this);
        return this;
    }

    public void cancel() {
        cancelled.set(true);
    }

    /** What the progress list shows; already in the user's language. */
    public String name() {
        return name;
    }

    /** From 0 to 1, or -1 while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public void report(long done, long total) {
        double share = total <= 0 ? -1 : (double) done / total;
        background.deliver(() -> progress.set(share));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    void run() {
        try {
            T result = job.run(this);
            deliver(() -> success.accept(result));
        } catch (Exception e) {
            deliver(() -> failure.accept(e));
        } finally {
            ended.countDown();
            background.ended(this);
        }
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    void await() throws InterruptedException {
        ended.await();
    }

    private void deliver(Runnable outcome) {
        background.deliver(() -> {
            if (!isCancelled()) {
                outcome.run();
            }
        });
    }
}
