package org.kehu.client.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** One customer: its record, its timeline and what is open; all of it follows every change. */
public final class CustomerViewModel {
    private static final Set<String> TYPES = Set.of(
            "customer",
            "contact",
            "activity",
            "opportunity",
            "order",
            "receipt",
            "ticket",
            "task",
            "stage",
            "behaviourEvent");

    private final RecordDesk desk;
    private final UUID customer;
    private final RecordCardViewModel card;
    private final Composer composer;
    private final ObservableList<TimelineEntry> timeline = FXCollections.observableArrayList();
    private final ObservableList<TimelineEntry> shownTimeline = FXCollections.unmodifiableObservableList(timeline);
    private final ObjectProperty<TimelineEntry.@Nullable Kind> only = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<OpenWork> open = new ReadOnlyObjectWrapper<>(OpenWork.NONE);
    private final ReadOnlyObjectWrapper<Map<TimelineEntry.Kind, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final Subscription changes;
    private List<TimelineEntry> all = List.of();
    private boolean reading;
    private boolean again;

    private record Answer(List<TimelineEntry> timeline, OpenWork open) {}

    public CustomerViewModel(RecordDesk desk, UUID customer) {
        this.desk = desk;
        this.customer = customer;
        this.card = new RecordCardViewModel(desk, new RecordRef("customer", customer));
        this.composer = new Composer(desk, customer);
        this.changes =
                desk.records().onChange(TYPES, change -> desk.background().deliver(this::reload));
        only.addListener((p, was, now) -> show());
        reload();
    }

    public RecordDesk desk() {
        return desk;
    }

    public UUID customer() {
        return customer;
    }

    public RecordCardViewModel card() {
        return card;
    }

    public Composer composer() {
        return composer;
    }

    /** What happened, the newest first, as filtered. */
    public ObservableList<TimelineEntry> timeline() {
        return shownTimeline;
    }

    /** The only kind shown, null for all. */
    public ObjectProperty<TimelineEntry.@Nullable Kind> onlyProperty() {
        return only;
    }

    public ReadOnlyObjectProperty<Map<TimelineEntry.Kind, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OpenWork> openProperty() {
        return open.getReadOnlyProperty();
    }

    public void complete(CrmRecord task) {
        desk.doing().run(desk.texts().text("doing.completed", task.title()), new CompleteTask(task.id()));
    }

    /** False until the store has answered once. */
    boolean isRead() {
        return open.get() != OpenWork.NONE;
    }

    /** Also for another language: the timeline is written once for each. */
    public void reload() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        Timeline source = new Timeline(desk, customer, desk.text(Map.of()));
        desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> new Answer(source.read(), OpenWork.read(desk, customer)))
                .onSuccess(this::answered)
                .onFailure(e -> {
                    reading = false;
                    desk.doing().broken(e);
                })
                .start();
    }

    private void answered(Answer answer) {
        reading = false;
        all = answer.timeline();
        show();
        open.set(answer.open());
        counts.set(all.stream().collect(Collectors.groupingBy(TimelineEntry::kind, Collectors.counting())));
        if (again) {
            again = false;
            reload();
        }
    }

    private void show() {
        TimelineEntry.Kind kind = only.get();
        timeline.setAll(
                all.stream().filter(one -> kind == null || one.kind() == kind).toList());
    }

    public void close() {
        card.close();
        changes.close();
    }
}
