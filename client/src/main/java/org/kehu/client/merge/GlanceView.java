package org.kehu.client.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.FieldGrid;
import org.kehu.client.control.SelectableText;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.duplicate.Pair;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** Two records side by side: how alike they are and in what, then all in which they differ. What is alike is tinted. */
final class GlanceView extends DetailPane {
    private final RecordDesk desk;
    private final MergeViewModel model;
    private final MergeWords words;
    private @Nullable Pair pair;
    private List<CrmRecord> group = List.of();

    GlanceView(RecordDesk desk) {
        super("duplicates-detail");
        this.desk = desk;
        this.model = new MergeViewModel(desk);
        this.words = new MergeWords(desk);
        model.pairProperty().addListener((p, was, now) -> draw());
    }

    /** @param all that may be one with the two, the one first that is proposed to stay */
    void show(@Nullable Pair now, List<CrmRecord> all) {
        pair = now;
        group = all;
        if (now == null) {
            model.clear();
            lines().getChildren().clear();
        } else {
            draw();
            model.show(now.first().ref(), now.second().ref());
        }
    }

    private void draw() {
        Pair now = pair;
        MergedPair read = model.pairProperty().get();
        if (now == null
                || read == null
                || !read.left().ref().equals(now.first().ref())
                || !read.right().ref().equals(now.second().ref())) {
            return;
        }
        Label title =
                new Label(desk.texts().text("duplicates.alike", now.likeness().percent()));
        title.getStyleClass().add("page-title");
        Label why = new WrappedLabel(words.reasons(read.left().type(), now.likeness()), "muted");
        why.setId("duplicates-reasons");
        VBox head = new VBox(4, title, why);
        if (!group.isEmpty()) {
            Label whole = new WrappedLabel(words.group(group));
            whole.setId("duplicates-group");
            head.getChildren().add(whole);
        }
        lines().getChildren().setAll(head, grid(now, read));
        setVvalue(0);
    }

    private FieldGrid grid(Pair now, MergedPair read) {
        FieldGrid grid = new FieldGrid("", words.about(read, Side.LEFT), words.about(read, Side.RIGHT));
        grid.getStyleClass().add("both-values");
        Set<Field<?>> alike = now.likeness().clues().stream()
                .flatMap(clue -> List.<Field<?>>of(clue.mine(), clue.theirs()).stream())
                .collect(Collectors.toSet());
        GlanceFields.alike(read, alike).forEach(field -> add(grid, read, field, true));
        grid.add(
                new WrappedLabel(desk.texts().text("duplicates.links"), "b"),
                tile(words.linked(read.links(Side.LEFT)), false),
                tile(words.linked(read.links(Side.RIGHT)), false));
        GlanceFields.differing(read, alike).forEach(field -> add(grid, read, field, false));
        return grid;
    }

    private void add(FieldGrid grid, MergedPair read, Field<?> field, boolean alike) {
        grid.add(
                new WrappedLabel(desk.labels().field(read.left().type(), field), "b"),
                value(read, read.left(), field, alike),
                value(read, read.right(), field, alike));
    }

    private HBox value(MergedPair read, CrmRecord record, Field<?> field, boolean alike) {
        return tile(record.withholds(field) ? "" : words.value(read, record, field), alike);
    }

    private static HBox tile(String text, boolean alike) {
        SelectableText value = new SelectableText(text);
        value.setFocusTraversable(false);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox tile = new HBox(value);
        tile.getStyleClass().add("value-tile");
        if (alike) {
            tile.getStyleClass().add("stands");
        }
        return tile;
    }
}
