package org.kehu.client.start;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.start.FirstSyncProgress.Part;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The first sync in figures and bars: the whole, then each part. */
final class SyncCard extends VBox {
    private final Label percent = new Label();
    private final Label records = new Label();
    private final Label size = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final GridPane parts = new GridPane();

    SyncCard(FirstStartViewModel model, TextScope texts) {
        super(8);
        percent.getStyleClass().addAll("t24", "b");
        records.getStyleClass().add("muted");
        size.getStyleClass().add("muted");
        left.getStyleClass().add("muted");
        left.setId("sync-left");
        bar.getStyleClass().add("whole");
        bar.setId("sync-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        parts.getStyleClass().add("sync-parts");
        HBox figures = new HBox(8, percent, records, Space.grow(), size, left);
        figures.getStyleClass().add("sync-figures");
        getChildren().addAll(figures, bar, parts);
        texts.with(formats -> show(model.progressProperty().get(), formats));
        model.progressProperty()
                .addListener((p, was, now) -> show(now, texts.texts().formats()));
    }

    private void show(FirstSyncProgress progress, Formats formats) {
        double share = progress.share();
        bar.setProgress(share);
        percent.setText(share < 0 ? "" : formats.percent(java.math.BigDecimal.valueOf(Math.floor(share * 100))));
        records.setText(formats.labels().text("start.sync.records", progress.done(), progress.total()));
        size.setText(formats.bytes(progress.bytes()));
        left.setText(TimeLeftText.of(progress.left(), formats));
        parts.getChildren().clear();
        for (int row = 0; row < progress.parts().size(); row++) {
            addPart(progress.parts().get(row), row, formats);
        }
    }

    private void addPart(Part part, int row, Formats formats) {
        boolean complete = part.isComplete();
        var icon = Icons.small(
                complete
                        ? Material2OutlinedAL.CHECK
                        : part.done() > 0 ? Material2OutlinedMZ.SYNC : Material2OutlinedMZ.SCHEDULE);
        icon.getStyleClass().add(complete ? "ok" : "muted");
        Label name = new Label(formats.labels().text(part.labelKey()));
        ProgressBar progress = new ProgressBar(part.total() == 0 ? 0 : (double) part.done() / part.total());
        progress.getStyleClass().add(complete ? "ok" : "part");
        progress.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(progress, Priority.ALWAYS);
        Label count = new Label(formats.labels().text("start.sync.part", part.done(), part.total()));
        count.getStyleClass().add("part-count");
        name.getStyleClass().add("part-name");
        parts.addRow(row, icon, name, progress, count);
        GridPane.setHalignment(count, javafx.geometry.HPos.RIGHT);
    }
}
