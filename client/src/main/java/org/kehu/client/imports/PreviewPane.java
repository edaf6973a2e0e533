package org.kehu.client.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Tone;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.run.RowChoice;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What would become of the rows: how many of each, and each of the first ones with its reason. */
final class PreviewPane extends HBox {
    private final ImportViewModel model;
    private final ImportTexts words;
    private final TextScope texts;
    private final OutcomeTiles tiles;
    private final FlowPane reasons = new FlowPane(8, 8);
    private final HBox same = new HBox(12);
    private final Label sameWords = new WrappedLabel("");
    private final Label name = new Label();
    private final Label about = new Label();
    private final TableView<Fate> rows;
    private final RowPane row;
    private boolean filling;

    PreviewPane(RecordDesk desk, ImportViewModel model, ImportTexts words, TextScope texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.tiles = new OutcomeTiles(words, texts, outcome -> fill());
        this.rows = FateTable.make(words, model);
        this.row = new RowPane(desk, model, words);
        name.getStyleClass().add("b");
        name.setGraphic(Icons.small(Material2OutlinedAL.INSERT_DRIVE_FILE));
        about.getStyleClass().add("muted");
        HBox line = new HBox(12, name, about);
        line.getStyleClass().add("filter-bar");
        same.getStyleClass().addAll("note", "warn");
        same.getChildren().addAll(Icons.of(Material2OutlinedMZ.WARNING), sameWords);
        same.managedProperty().bind(same.visibleProperty());
        reasons.managedProperty().bind(reasons.visibleProperty());
        VBox head = new VBox(12, same, tiles, reasons);
        head.getStyleClass().add("import-preview-head");
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox file = new VBox(line, head, rows);
        HBox.setHgrow(file, Priority.ALWAYS);
        getChildren().addAll(file, row);
        rows.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> {
            if (!filling) {
                row.show(now);
            }
        });
        model.previewProperty().addListener((p, was, now) -> show(now));
        texts.with(formats -> show(model.previewProperty().get()));
    }

    private void show(@Nullable Previewed preview) {
        if (preview == null) {
            rows.getItems().clear();
            return;
        }
        Counts counts = preview.told().counts();
        name.setText(preview.plan().table().name());
        about.setText(words.text("import.told", counts.rows()));
        tiles.show(counts);
        showSame(preview);
        reasons.getChildren().clear();
        for (Rehearsal.Refusals one : preview.told().refusals()) {
            reasons.getChildren().add(new Badge(words.refusals(one), Tone.BAD));
        }
        if (preview.told().maybe() > 0) {
            reasons.getChildren()
                    .add(new Badge(
                            words.text("import.maybe.rows", preview.told().maybe()), Tone.WARN));
        }
        reasons.setVisible(!reasons.getChildren().isEmpty());
        FateTable.columns(rows, words, model, preview);
        fill();
    }

    private void showSame(Previewed preview) {
        same.setVisible(!preview.earlier().isEmpty());
        if (!preview.earlier().isEmpty()) {
            CrmRecord earlier = preview.earlier().get(0);
            sameWords.setText(words.text(
                    "import.same.file",
                    earlier.require(ImportBatch.FILE),
                    texts.texts().formats().instant(earlier.require(SystemFields.CREATED_AT))));
        }
    }

    /** The row that was looked at is looked at again, as it is now. */
    private void fill() {
        Fate before = rows.getSelectionModel().getSelectedItem();
        filling = true;
        refill();
        List<Fate> now = rows.getItems();
        int at = 0;
        while (before != null
                && at < now.size()
                && now.get(at).row().number() < before.row().number()) {
            at++;
        }
        rows.getSelectionModel().clearAndSelect(Math.min(at, now.size() - 1));
        filling = false;
        row.show(rows.getSelectionModel().getSelectedItem());
    }

    private void refill() {
        Previewed preview = model.previewProperty().get();
        List<Fate> all = preview == null ? new ArrayList<>() : preview.told().fates();
        rows.getItems()
                .setAll(all.stream()
                        .filter(fate -> tiles.chosen() == null || fate.outcome() == tiles.chosen())
                        .collect(Collectors.toList()));
    }

    /** For the row that is looked at. */
    void choose(RowChoice choice) {
        row.choose(choice);
    }

    /** The page is in front. */
    void begin() {
        rows.requestFocus();
    }
}
