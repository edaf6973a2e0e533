package org.kehu.client.history;

import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.LoadState;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Work;

/** Changes that the server has lost, oldest first, and the one in front. */
final class MissingViewModel implements AutoCloseable {
    private final RecordDesk desk;
    private final MissingReader reader;
    private final ObservableList<HistoryItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HistoryItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final ChangeListener<Number> counted = (p, was, now) -> reload();
    private Set<UUID> leftOut = Set.of();
    private @Nullable Work<MissingReader.Found> running;

    MissingViewModel(RecordDesk desk, MissingReader reader) {
        this.desk = desk;
        this.reader = reader;
        desk.bench().syncStatus().missingProperty().addListener(counted);
    }

    void reload() {
        if (running != null) {
            running.cancel();
        }
        running = desk.background()
                .work(desk.texts().text("missing.loading"), progress -> reader.read())
                .onSuccess(this::show)
                .onFailure(e -> state.set(LoadState.FAILED));
        running.start();
    }

    private void show(MissingReader.Found found) {
        int before = Math.max(items.indexOf(selected.get()), 0);
        leftOut = found.leftOut();
        items.setAll(found.items());
        selected.set(null);
        selected.set(items.isEmpty() ? null : items.get(Math.min(before, items.size() - 1)));
        state.set(items.isEmpty() ? LoadState.EMPTY : LoadState.READY);
    }

    /** Moves along the changes, stopping at the ends. */
    void step(int by) {
        if (!items.isEmpty()) {
            int now = items.indexOf(selected.get());
            selected.set(items.get(Math.min(Math.max(now + by, 0), items.size() - 1)));
        }
    }

    boolean isLeftOut(HistoryItem item) {
        return leftOut.contains(item.id());
    }

    ObservableList<HistoryItem> items() {
        return items;
    }

    ObjectProperty<@Nullable HistoryItem> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        desk.bench().syncStatus().missingProperty().removeListener(counted);
        if (running != null) {
            running.cancel();
        }
    }
}
