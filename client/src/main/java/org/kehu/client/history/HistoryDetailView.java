package org.kehu.client.history;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordType;

/** One operation: who did it, and each record with what it changed. */
final class HistoryDetailView extends DetailPane {
    private static final int MOST = 20;
    private final RecordDesk desk;
    private final HistoryWords words;
    private final ObjectProperty<@Nullable SinceThen> since = new SimpleObjectProperty<>();
    private @Nullable HistoryItem shown;

    HistoryDetailView(RecordDesk desk, HistoryWords words) {
        super("history-detail");
        this.desk = desk;
        this.words = words;
    }

    /** What became of the values of the operation in front; null until that is known. */
    ReadOnlyObjectProperty<@Nullable SinceThen> sinceProperty() {
        return since;
    }

    void show(@Nullable HistoryItem item) {
        shown = item;
        since.set(null);
        draw(item);
        if (item != null) {
            desk.background()
                    .work(desk.texts().text("history.loading"), progress -> SinceThen.read(desk, item.operation()))
                    .onSuccess(read -> {
                        if (shown == item) {
                            since.set(read);
                            draw(item);
                        }
                    })
                    .start();
        }
    }

    private void draw(@Nullable HistoryItem item) {
        lines().getChildren().clear();
        if (item == null) {
            return;
        }
        Label title = new WrappedLabel(words.title(item));
        title.getStyleClass().add("page-title");
        Label author = new WrappedLabel(words.author(item));
        author.getStyleClass().addAll("muted", "t12");
        lines().getChildren().add(new VBox(4, title, author));
        List<RecordPatch> patches = item.operation().patches();
        patches.stream().limit(MOST).forEach(patch -> lines().getChildren().add(record(item, patch)));
        if (patches.size() > MOST) {
            Label more = new WrappedLabel(desk.texts().text("history.more", patches.size() - MOST));
            more.getStyleClass().add("muted");
            lines().getChildren().add(more);
        }
    }

    private VBox record(HistoryItem item, RecordPatch patch) {
        Hyperlink name = new Hyperlink(words.name(item, patch.record()));
        name.setOnAction(e -> desk.open(patch.record()));
        VBox box = new VBox(4, name);
        Map<Field<?>, Change> changes = words.shown(patch);
        if (!changes.isEmpty()) {
            box.getChildren().add(values(item, patch, changes));
        }
        return box;
    }

    private FieldGrid values(HistoryItem item, RecordPatch patch, Map<Field<?>, Change> changes) {
        RecordType type = desk.schema().type(patch.record().type());
        ChangeText texts = words.changes(item, type);
        FieldGrid grid = new FieldGrid(
                desk.texts().text("history.field"),
                desk.texts().text("history.before"),
                desk.texts().text("history.after"));
        for (Map.Entry<Field<?>, Change> entry : changes.entrySet()) {
            Field<?> field = entry.getKey();
            Label before = new WrappedLabel(texts.before(field, entry.getValue()), "muted");
            VBox after = new VBox(2, new WrappedLabel(texts.after(field, entry.getValue())));
            addSince(after, item, patch, field);
            grid.add(new WrappedLabel(desk.labels().field(type, field)), before, after);
        }
        return grid;
    }

    /** What stands there now, if that is another value, and the way back. */
    private void addSince(VBox into, HistoryItem item, RecordPatch patch, Field<?> field) {
        SinceThen read = since.get();
        Standing standing = read == null ? null : read.standing(patch, field);
        if (standing == null) {
            return;
        }
        if (standing.isChangedSince()) {
            String value = words.value(item, standing.record().type(), field, standing.value());
            Label now = new WrappedLabel(desk.texts().text("history.since", value), "t12");
            now.getStyleClass().add("warn");
            into.getChildren().add(now);
        }
        if (standing.canPutBack()) {
            Hyperlink back = new Hyperlink(desk.texts().text("history.put.back"));
            back.setId("put-back-" + field.name());
            back.getStyleClass().add("t12");
            back.setAccessibleText(desk.texts()
                    .text(
                            "history.put.back.field",
                            desk.labels().field(standing.record().type(), field)));
            back.setOnAction(e -> putBack(standing, field));
            into.getChildren().add(back);
        }
    }

    @SuppressWarnings("unchecked")
    private <V> void putBack(Standing standing, Field<V> field) {
        V before = (V) standing.set().before();
        new RecordEdits(desk).edit(standing.record(), field, before, () -> show(shown), desk.doing()::refuse);
    }
}
