package org.kehu.client.imports;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.importing.run.RunState;

/** What became of the import, with the file of what was left out and the way back. */
final class ResultPane extends VBox {
    private final RecordDesk desk;
    private final ImportViewModel model;
    private final ImportTexts words;
    private final OutcomeTiles tiles;
    private final Label title = new Label();
    private final Label about = new WrappedLabel("", "muted");
    private final Button workbook = new Button();
    private final Button csv = new Button();
    private final Button undo = new Button();
    private final Button resume = new Button();
    private final Button giveUp = new Button();
    private final HBox buttons = new HBox(8, resume, giveUp, workbook, csv, undo);

    ResultPane(RecordDesk desk, ImportViewModel model, ImportTexts words, TextScope texts) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.words = words;
        this.tiles = new OutcomeTiles(words, texts, outcome -> {});
        tiles.setMouseTransparent(true);
        tiles.getChildren().forEach(tile -> tile.setFocusTraversable(false));
        getStyleClass().add("import-run");
        title.getStyleClass().addAll("t16", "b");
        workbook.setId("import-save-xlsx");
        workbook.setOnAction(e -> save(".xlsx"));
        csv.setId("import-save-csv");
        csv.setOnAction(e -> save(".csv"));
        undo.setId("import-undo");
        undo.setOnAction(e -> model.undo());
        resume.setId("import-go-on");
        resume.getStyleClass().add("accent");
        resume.setOnAction(e -> model.resume());
        giveUp.setOnAction(e -> model.giveUp());
        buttons.getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
        getChildren().addAll(title, tiles, about, buttons);
        model.runProperty().addListener((p, was, now) -> show(now));
        model.workingProperty().addListener((p, was, now) -> buttons.setDisable(now != null));
        texts.with(formats -> {
            workbook.setText(words.text("import.save.xlsx"));
            csv.setText(words.text("import.save.csv"));
            undo.setText(words.text("import.undo"));
            resume.setText(words.text("import.resume"));
            giveUp.setText(words.text("import.give.up"));
            show(model.runProperty().get());
        });
    }

    private void show(@Nullable RunState run) {
        if (run == null) {
            return;
        }
        tiles.show(run.counts());
        boolean open = run.isUnderWay();
        boolean done = run.standing() == RunState.Standing.DONE;
        String key = model.isUndone() ? "undone" : done ? "done" : open ? "stopped" : "given.up";
        title.setText(words.text("import.result." + key, run.name()));
        long left = run.counts().refused() + run.counts().skipped();
        about.setText(
                left > 0
                        ? words.text("import.left.out", left)
                        : words.text("import.result.about", run.counts().rows(), run.rows()));
        workbook.setVisible(left > 0);
        csv.setVisible(left > 0);
        resume.setVisible(open);
        giveUp.setVisible(open);
        undo.setVisible(!open
                && !model.isUndone()
                && run.counts().created() + run.counts().updated() > 0);
    }

    private void save(String ending) {
        RunState run = model.runProperty().get();
        Window window = getScene().getWindow();
        if (run != null) {
            String name = words.text("import.left.name", run.name().replaceFirst("\\.[^.]*$", "")) + ending;
            Path to = desk.files().saveAs(window, words.text("import.save"), name);
            if (to != null) {
                model.save(to, saved -> about.setText(words.text("import.saved", String.valueOf(saved.getFileName()))));
            }
        }
    }
}
