package org.kehu.client.history;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordType;

/** One operation: who did it, and each record with what it changed. */
final class HistoryDetailView extends DetailPane {
    private static final int MOST = 20;
    private final RecordDesk desk;
    private final HistoryWords words;

    HistoryDetailView(RecordDesk desk, HistoryWords words) {
        super("history-detail");
        this.desk = desk;
        this.words = words;
    }

    void show(@Nullable HistoryItem item) {
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
            grid.add(
                    new WrappedLabel(desk.labels().field(type, field)),
                    before,
                    new WrappedLabel(texts.after(field, entry.getValue())));
        }
        return grid;
    }
}
