package org.kehu.client.rounds;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.screen.PickingModel;
import org.kehu.client.screen.SyncStatus;

/** The rounds that are kept and the one in front, what waits and the one in front there; read again after each round. */
final class SyncViewModel extends PickingModel<SyncRound> {
    private final RecordDesk desk;
    private final SyncReader reader;
    private final Telling telling;
    private final SyncStatus status;
    private final ObservableList<WaitingItem> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WaitingItem> picked = new SimpleObjectProperty<>();
    private final ChangeListener<Object> changed = (p, was, now) -> reload();
    private @Nullable SyncFacts facts;

    SyncViewModel(RecordDesk desk, SyncReader reader, Telling telling) {
        super(desk.background());
        this.desk = desk;
        this.reader = reader;
        this.telling = telling;
        this.status = desk.bench().syncStatus();
        status.runningProperty().addListener(changed);
        status.waitingProperty().addListener(changed);
    }

    @Override
    public void reload() {
        read(desk.texts().text("sync.loading"), progress -> reader.read(), this::show);
    }

    private void show(SyncReader.Found found) {
        facts = found.facts();
        WaitingItem before = picked.get();
        waiting.setAll(found.waiting());
        picked.set(null);
        picked.set(found.waiting().stream()
                .filter(item ->
                        before != null && item.unit().id().equals(before.unit().id()))
                .findFirst()
                .orElse(null));
        list(found.rounds(), SyncRound::at);
        tell(found.rounds().isEmpty());
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
        return Since.of(status.onlineProperty().get(), items());
    }

    /** How many rounds are kept, folded or not. */
    int count() {
        return items().stream().mapToInt(SyncRound::times).sum();
    }

    /** Null before they are read. */
    @Nullable SyncFacts facts() {
        return facts;
    }

    ObservableList<WaitingItem> waiting() {
        return waiting;
    }

    ObjectProperty<@Nullable WaitingItem> pickedProperty() {
        return picked;
    }

    @Override
    public void close() {
        status.runningProperty().removeListener(changed);
        status.waitingProperty().removeListener(changed);
        super.close();
    }
}
