package org.kehu.client.screen;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.LoadState;
import org.kehu.client.task.Background;
import org.kehu.client.task.Job;
import org.kehu.client.task.Work;

/** What is listed, and the one in front; read again whenever it may have changed. */
public abstract class PickingModel<T> implements AutoCloseable {
    private final Background background;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable T> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private @Nullable Work<?> running;

    protected PickingModel(Background background) {
        this.background = background;
    }

    /** Reads all of it anew; what was being read is not waited for. */
    public abstract void reload();

    /** @param show takes what was read, on the FX thread */
    protected final <R> void read(String name, Job<R> job, Consumer<R> show) {
        stop();
        running = background
                .work(name, job)
                .onSuccess(show)
                .onFailure(e -> state.set(LoadState.FAILED))
                .start();
    }

    /**
     * The one in front stays there by its key; else the one that has its place now.
     *
     * @param key the same for the same thing, read twice
     */
    protected final void list(List<T> found, Function<T, Object> key) {
        T kept = selected.get();
        int place = Math.max(items.indexOf(kept), 0);
        items.setAll(found);
        selected.set(null); // the list forgets its selection with its items, and an equal one would not be told again
        selected.set(found.stream()
                .filter(item -> kept != null && key.apply(item).equals(key.apply(kept)))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(Math.min(place, found.size() - 1))));
    }

    /** Tells whoever shows what is around the list, also where it is as it was. */
    protected final void tell(boolean empty) {
        state.set(LoadState.LOADING);
        state.set(empty ? LoadState.EMPTY : LoadState.READY);
    }

    /** What is to be read takes long; what is listed stays. */
    protected final void begin() {
        state.set(LoadState.LOADING);
    }

    /** Moves along the list, stopping at its ends. */
    public final void step(int by) {
        if (!items.isEmpty()) {
            int now = items.indexOf(selected.get());
            selected.set(items.get(Math.min(Math.max(now + by, 0), items.size() - 1)));
        }
    }

    public final ObservableList<T> items() {
        return items;
    }

    public final ObjectProperty<@Nullable T> selectedProperty() {
        return selected;
    }

    public final ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Nobody waits any more for what is being read. */
    protected final void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
