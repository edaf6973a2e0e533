package org.kehu.client.task;

import javafx.concurrent.Task;

/** Running work as the kind of task that ControlsFX's progress list shows; it only watches, the work runs elsewhere. */
public final class ShownWork extends Task<Void> {
    private final Work<?> work;

    public ShownWork(Work<?> work) {
        this.work = work;
        updateTitle(work.name());
        updateProgress(work.progressProperty().get(), 1);
        work.progressProperty().addListener((p, was, now) -> updateProgress(now.doubleValue(), 1));
    }

    public Work<?> work() {
        return work;
    }

    @Override
    @SuppressWarnings("NullAway") // a Void has no other value
    protected Void call() throws InterruptedException {
        work.await();
        return null;
    }

    @Override
    protected void cancelled() {
        work.cancel();
    }
}
