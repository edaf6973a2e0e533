package org.kehu.client.desk;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.Background;
import org.kehu.client.task.Job;
import org.kehu.client.task.Work;
import org.kehu.common.command.Reason;

/** The long work of a page: one thing at a time, how far it is, and what keeps it from going on. On the FX thread. */
public final class OneWork {
    private final Background background;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<@Nullable Reason> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> working = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

    /** @param failed told what went wrong, when nothing is at work any more */
    public OneWork(Background background, Consumer<Exception> failed) {
        this.background = background;
        this.failed = failed;
    }

    /**
     * What is told when it was cancelled comes as well, since a part of it may be done.
     *
     * @param name in the person's language
     */
    public <T extends @Nullable Object> void begin(String name, Job<T> job, Consumer<T> then) {
        problem.set(null);
        Work<Boolean> begun = background.work(name, told -> {
            try {
                T result = job.run(told);
                background.deliver(() -> ended(() -> then.accept(result)));
            } catch (Exception e) {
                background.deliver(() -> ended(() -> failed.accept(e)));
            }
            return true;
        });
        progress.bind(begun.progressProperty());
        working.set(begun);
        begun.start();
    }

    private void ended(Runnable then) {
        working.set(null);
        progress.unbind();
        progress.set(-1);
        then.run();
    }

    public void cancel() {
        Work<?> now = working.get();
        if (now != null) {
            now.cancel();
        }
    }

    /** @param reason null for none */
    public void problem(@Nullable Reason reason) {
        problem.set(reason);
    }

    public ReadOnlyObjectProperty<@Nullable Reason> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Work<?>> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Between 0 and 1, less than 0 where nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
