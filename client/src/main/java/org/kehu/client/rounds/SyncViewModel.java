package org.kehu.client.rounds;

import java.time.Instant;
import java.util.function.Consumer;
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
import org.kehu.client.desk.Telling;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.task.Work;

/** The rounds that are kept and the one in front, what waits and the one in front there; read again after each round. */
final class SyncViewModel implements AutoCloseable {
    private final RecordDesk desk;
    private final SyncReader reader;
    private final Telling telling;
    private final SyncStatus status;
    private final ObservableList<SyncRound> rounds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SyncRound> selected = new SimpleObjectProperty<>();
    private final ObservableList<WaitingItem> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WaitingItem> picked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final ChangeListener<Object> changed = (p, was, now) -> reload();
    private @Nullable SyncFacts facts;
    private @Nullable Work<SyncReader.Found> running;

    SyncViewModel(RecordDesk desk, SyncReader reader, Telling telling) {
        this.desk = desk;
        this.reader = reader;
        this.telling = telling;
        this.status = desk.bench().syncStatus();
        status.runningProperty().addListener(changed);
        status.waitingProperty().addListener(changed);
    }

    void reload() {
        if (running != null) {
            running.cancel();
        }
        running = desk.background()
                .work(desk.texts().text("sync.loading"), progress -> reader.read())
                .onSuccess(this::show)
                .onFailure(e -> state.set(LoadState.FAILED));
        running.start();
    }

    private void show(SyncReader.Found found) {
        facts = found.facts();
        SyncRound kept = selected.get();
        WaitingItem before = picked.get();
        waiting.setAll(found.waiting());
        picked.set(null);
        picked.set(found.waiting().stream()
                .filter(item ->
                        before != null && item.unit().id().equals(before.unit().id()))
                .findFirst()
                .orElse(null));
        rounds.setAll(found.rounds());
        selected.set(null); // an equal one would not be told again
        selected.set(found.rounds().stream()
                .filter(round -> kept != null && round.at().equals(kept.at()))
                .findFirst()
                .orElse(found.rounds().isEmpty() ? null : found.rounds().get(0)));
        state.set(LoadState.LOADING); // so that whoever shows what is around the list hears of it in any case
        state.set(found.rounds().isEmpty() ? LoadState.EMPTY : LoadState.READY);
    }

    /** Moves along the rounds, stopping at the ends. */
    void step(int by) {
        if (!rounds.isEmpty()) {
            int now = rounds.indexOf(selected.get());
            selected.set(rounds.get(Math.min(Math.max(now + by, 0), rounds.size() - 1)));
        }
    }

    void open() {
        WaitingItem item = picked.get();
        if (item != null && item.about() != null) {
            desk.open(item.about());
        }
    }

    /** @param clipboard takes what is for support */
    void copy(Consumer<String> clipboard) {
        String about = desk.texts().text("sync.support.about");
        desk.background()
                .work(desk.texts().text("sync.loading"), progress -> reader.support(about))
                .onSuccess(text -> {
                    clipboard.accept(text);
                    telling.note(desk.texts().text("sync.copied"));
                })
                .start();
    }

    /** Since when it has been as it is now, null if that is not known. */
    @Nullable Instant since() {
        return Since.of(status.onlineProperty().get(), rounds);
    }

    /** How many rounds are kept, folded or not. */
    int count() {
        return rounds.stream().mapToInt(SyncRound::times).sum();
    }

    /** Null before they are read. */
    @Nullable SyncFacts facts() {
        return facts;
    }

    ObservableList<SyncRound> rounds() {
        return rounds;
    }

    ObjectProperty<@Nullable SyncRound> selectedProperty() {
        return selected;
    }

    ObservableList<WaitingItem> waiting() {
        return waiting;
    }

    ObjectProperty<@Nullable WaitingItem> pickedProperty() {
        return picked;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        status.runningProperty().removeListener(changed);
        status.waitingProperty().removeListener(changed);
        if (running != null) {
            running.cancel();
        }
    }
}
