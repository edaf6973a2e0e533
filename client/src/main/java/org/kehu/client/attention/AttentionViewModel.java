package org.kehu.client.attention;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Attention;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.Work;
import org.kehu.client.text.Texts;
import org.kehu.common.command.CommandCodec;

/** The tray's entries and the one in front. What is retried or discarded leaves only when the tray has let it go. */
final class AttentionViewModel implements AutoCloseable {
    private final RecordDesk desk;
    private final Attention attention;
    private final AttentionReader reader;
    private final Telling telling;
    private final ObservableList<AttentionItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AttentionItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ChangeListener<Number> counted = (p, was, now) -> reload();
    private @Nullable Work<List<AttentionItem>> running;

    enum State {
        LOADING,
        READY,
        EMPTY,
        FAILED
    }

    AttentionViewModel(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        this.desk = desk;
        this.attention = attention;
        this.reader = new AttentionReader(desk, attention, verbs);
        this.telling = telling;
        desk.bench().syncStatus().attentionProperty().addListener(counted);
    }

    void reload() {
        if (running != null) {
            running.cancel();
        }
        running = desk.background()
                .work(desk.texts().text("attention.loading"), progress -> reader.items())
                .onSuccess(this::show)
                .onFailure(e -> state.set(State.FAILED));
        running.start();
    }

    private void show(List<AttentionItem> read) {
        int before = index();
        UUID kept = selected.get() == null ? null : selected.get().id();
        items.setAll(read);
        AttentionItem next = read.stream()
                .filter(item -> item.id().equals(kept))
                .findFirst()
                .orElse(read.isEmpty() ? null : read.get(Math.min(Math.max(before, 0), read.size() - 1)));
        selected.set(next);
        state.set(read.isEmpty() ? State.EMPTY : State.READY);
    }

    private int index() {
        AttentionItem now = selected.get();
        return now == null ? -1 : items.indexOf(now);
    }

    /** Moves along the entries, stopping at the ends. */
    void step(int by) {
        if (!items.isEmpty()) {
            selected.set(items.get(Math.min(Math.max(index() + by, 0), items.size() - 1)));
        }
    }

    void retry() {
        AttentionItem item = selected.get();
        if (item != null && item.canRetry()) {
            desk.background()
                    .<@Nullable Outcome>work(texts().text("attention.retry"), progress -> attention.retry(item.id()))
                    .onSuccess(this::retried)
                    .start();
        }
    }

    private void retried(@Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            telling.failed(texts().text("attention.again", desk.doing().text(rejected.reason())));
        } else if (outcome != null) {
            boolean done = outcome instanceof Outcome.Accepted;
            telling.note(texts().text(done ? "attention.retried" : "doing.pending"));
        }
        reload();
    }

    /** For good: whoever calls this has asked. */
    void discard() {
        AttentionItem item = selected.get();
        if (item != null) {
            desk.background()
                    .work(texts().text("attention.discard"), progress -> {
                        attention.discard(item.id());
                        return item.id();
                    })
                    .onSuccess(gone -> {
                        telling.note(texts().text("attention.discarded"));
                        reload();
                    })
                    .start();
        }
    }

    void open() {
        AttentionItem item = selected.get();
        if (item != null && item.about() != null) {
            desk.open(item.about());
        }
    }

    private Texts texts() {
        return desk.texts();
    }

    ObservableList<AttentionItem> items() {
        return items;
    }

    ObjectProperty<@Nullable AttentionItem> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        desk.bench().syncStatus().attentionProperty().removeListener(counted);
        if (running != null) {
            running.cancel();
        }
    }
}
