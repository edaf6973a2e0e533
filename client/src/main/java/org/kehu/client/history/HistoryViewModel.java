package org.kehu.client.history;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.screen.PickingModel;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.Undo;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Operations by kind of record and person, and the one in front. */
final class HistoryViewModel extends PickingModel<HistoryItem> {
    private final RecordDesk desk;
    private final HistoryReader reader;
    private final HistoryWords words;
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final BooleanProperty everybody = new SimpleBooleanProperty();
    private final Subscription changes;
    private FoundOperations found = new FoundOperations(List.of(), "", true, null);

    HistoryViewModel(RecordDesk desk, @Nullable RecordRef about, CommandCodec verbs, HistoryWords words) {
        super(desk.background());
        this.desk = desk;
        this.reader = new HistoryReader(desk, about, verbs);
        this.words = words;
        Set<String> types = desk.schema().types().stream().map(RecordType::name).collect(Collectors.toSet());
        this.changes =
                desk.records().onChange(types, change -> desk.background().deliver(this::reload));
        filter.addListener((p, was, now) -> narrow());
        everybody.addListener((p, was, now) -> reload());
        reload();
    }

    @Override
    public void reload() {
        boolean all = everybody.get();
        read(
                desk.texts().text("history.loading"),
                progress -> all ? reader.everybodys(null) : reader.read(),
                this::show);
    }

    /** Whether what everybody did is listed, as far as this person may know it, instead of what was done here. */
    BooleanProperty everybodyProperty() {
        return everybody;
    }

    boolean hasOlder() {
        return found.next() != null;
    }

    /** Goes further back. */
    void older() {
        FoundOperations now = found;
        String next = now.next();
        if (next != null) {
            read(
                    desk.texts().text("history.loading"),
                    progress -> reader.everybodys(next),
                    older -> show(now.and(older)));
        }
    }

    private void show(FoundOperations read) {
        found = read;
        tell(read.items().isEmpty());
        narrow();
    }

    private void narrow() {
        list(found.items().stream().filter(filter.get()::wants).toList(), HistoryItem::id);
    }

    /** Takes back the operation in front; what somebody has changed since is named, and nothing is taken back then. */
    void undo() {
        HistoryItem item = selectedProperty().get();
        if (item != null && item.canUndo()) {
            if (item.isLargeHere()) {
                desk.doing().undo(item.id());
                return;
            }
            if (item.isLargeElsewhere()) {
                new OthersUndo(desk, item.id()).start(words.title(item), this::reload);
                return;
            }
            String done = desk.texts().text("history.undoing", words.title(item));
            Undo undo = new Undo(item.id(), item.operation().records());
            desk.doing().run(done, () -> List.of(undo), this::reload, desk.doing()::refuse);
        }
    }

    void open() {
        HistoryItem item = selectedProperty().get();
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

    ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    @Override
    public void close() {
        changes.close();
        super.close();
    }
}
