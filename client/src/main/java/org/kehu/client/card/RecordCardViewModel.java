package org.kehu.client.card;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.Subscription;
import org.kehu.client.screen.SyncStatus;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SetAside;

/** One record as it is now, with the names of what it links to; follows every change of it. */
public final class RecordCardViewModel {
    private final RecordDesk desk;
    private final RecordRef ref;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final Subscription changes;
    private final SyncStatus status;
    private final ChangeListener<Number> answered = (p, was, now) -> reloadWaiting();
    private final ChangeListener<Boolean> linked = (p, was, now) -> reload();

    /**
     * What there is to show.
     *
     * @param record null if this device does not hold it
     * @param nameOnly links to what one may not see
     * @param waiting whether something was done to it that the server has not answered
     * @param loaded false until the store has answered
     */
    public record Shown(
            @Nullable CrmRecord record,
            Map<RecordRef, String> titles,
            Set<RecordRef> nameOnly,
            boolean waiting,
            boolean loaded) {
        static final Shown NOTHING = new Shown(null, Map.of(), Set.of(), false, false);
    }

    public RecordCardViewModel(RecordDesk desk, RecordRef ref) {
        this.desk = desk;
        this.ref = ref;
        this.changes = desk.records().onChange(Set.of(ref.type()), this::changed);
        this.status = desk.bench().syncStatus();
        status.waitingProperty().addListener(answered);
        status.onlineProperty().addListener(linked);
        reload();
    }

    public RecordDesk desk() {
        return desk;
    }

    public RecordRef ref() {
        return ref;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Values in the language of this moment. */
    public FieldText text() {
        return desk.text(shown.get().titles());
    }

    public void close() {
        changes.close();
        status.waitingProperty().removeListener(answered);
        status.onlineProperty().removeListener(linked);
    }

    private void reloadWaiting() {
        if (shown.get().waiting()) {
            reload();
        }
    }

    private void changed(RecordsChanged change) {
        if (change.mayConcern(ref) || shown.get().titles().keySet().stream().anyMatch(change::mayConcern)) {
            desk.background().deliver(this::reload);
        }
    }

    private void reload() {
        boolean offline = !status.onlineProperty().get();
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> read(offline))
                .onSuccess(shown::set)
                .start();
    }

    private Shown read(boolean offline) {
        CrmRecord record = desk.records().find(ref);
        if (record == null) {
            return new Shown(null, Map.of(), Set.of(), false, true);
        }
        Set<RecordRef> links = links(List.of(record));
        return new Shown(
                record, desk.titlesNow(links), desk.records().namesOnly(links).keySet(), isWaiting(offline), true);
    }

    /** Online an answer takes less time than a mark would be looked at. */
    private boolean isWaiting(boolean offline) {
        RecordType type = desk.schema().type(ref.type());
        return desk.records().undecided(type).contains(ref.id())
                || (offline && desk.records().unanswered(type).contains(ref.id()));
    }

    private static Set<RecordRef> links(CrmRecord record, SetAside one) {
        Set<RecordRef> refs = new HashSet<>(Set.of(new RecordRef("user", one.by())));
        Field<?> field = record.type().find(one.field());
        if (field != null) {
            refs.addAll(NamedRecords.of(field, field.value(one.value())));
        }
        return refs;
    }

    /** Everything that these records link to. */
    public static Set<RecordRef> links(List<CrmRecord> records) {
        Set<RecordRef> refs = new HashSet<>();
        for (CrmRecord record : records) {
            for (Field<?> field : record.type().fields()) {
                refs.addAll(NamedRecords.of(record, field));
            }
            SetAside.of(record).forEach(one -> refs.addAll(links(record, one)));
        }
        return refs;
    }
}
