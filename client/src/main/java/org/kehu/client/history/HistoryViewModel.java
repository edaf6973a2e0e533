package org.kehu.client.history;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.LoadState;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Work;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Undo;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Operations by kind of record and person, and the one in front. */
final class HistoryViewModel implements AutoCloseable {
    private final RecordDesk desk;
    private final HistoryReader reader;
    private final HistoryWords words;
    private final ObservableList<HistoryItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable HistoryItem> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final Subscription changes;
    private HistoryReader.Found found = new HistoryReader.Found(List.of(), "", true);
    private @Nullable Work<HistoryReader.Found> running;

    HistoryViewModel(RecordDesk desk, @Nullable RecordRef about, CommandCodec verbs, HistoryWords words) {
        this.desk = desk;
        this.reader = new HistoryReader(desk, about, verbs);
        this.words = words;
        Set<String> types = desk.schema().types().stream().map(RecordType::name).collect(Collectors.toSet());
        this.changes =
                desk.records().onChange(types, change -> desk.background().deliver(this::reload));
        filter.addListener((p, was, now) -> narrow());
        reload();
    }

    void reload() {
        if (running != null) {
            running.cancel();
        }
        running = desk.background()
                .work(desk.texts().text("history.loading"), progress -> reader.read())
                .onSuccess(this::show)
                .onFailure(e -> state.set(LoadState.FAILED));
        running.start();
    }

    private void show(HistoryReader.Found read) {
        found = read;
        state.set(LoadState.LOADING); // so that whoever shows what is around the list hears of it in any case
        state.set(read.items().isEmpty() ? LoadState.EMPTY : LoadState.READY);
        narrow();
    }

    private void narrow() {
        UUID kept = selected.get() == null ? null : selected.get().id();
        List<HistoryItem> wanted =
                found.items().stream().filter(filter.get()::wants).toList();
        items.setAll(wanted);
        selected.set(null); // the list forgets its selection with its items, and an equal one would not be told again
        selected.set(wanted.stream()
                .filter(item -> item.id().equals(kept))
                .findFirst()
                .orElse(wanted.isEmpty() ? null : wanted.get(0)));
    }

    /** Moves along the operations, stopping at the ends. */
    void step(int by) {
        if (!items.isEmpty()) {
            int now = items.indexOf(selected.get());
            selected.set(items.get(Math.min(Math.max(now + by, 0), items.size() - 1)));
        }
    }

    /** Takes back the operation in front; what somebody has changed since is named, and nothing is taken back then. */
    void undo() {
        HistoryItem item = selected.get();
        if (item != null && item.canUndo()) {
            if (item.operation().records().size() > CommandUnit.MOST) {
                desk.doing().undo(item.id());
                return;
            }
            String done = desk.texts().text("history.undoing", words.title(item));
            Undo undo = new Undo(item.id(), item.operation().records());
            desk.doing().run(done, () -> List.of(undo), this::reload, desk.doing()::refuse);
        }
    }

    void open() {
        HistoryItem item = selected.get();
        RecordRef first = item == null ? null : item.first();
        if (first != null) {
            desk.open(first);
        }
    }

    /** Kinds of records that there are operations on. */
    Set<String> types() {
        return found.items().stream()
                .flatMap(item -> item.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who did any of it. */
    List<HistoryItem> people() {
        Set<UUID> seen = new TreeSet<>();
        return found.items().stream()
                .filter(item -> seen.add(item.operation().user()))
                .toList();
    }

    /** Names the record that all this is about; empty if it is about what was done here. */
    String title() {
        return found.title();
    }

    boolean isWhole() {
        return found.whole();
    }

    ObservableList<HistoryItem> items() {
        return items;
    }

    ObjectProperty<@Nullable HistoryItem> selectedProperty() {
        return selected;
    }

    ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        changes.close();
        if (running != null) {
            running.cancel();
        }
    }
}
