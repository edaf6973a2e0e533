package org.kehu.client.imports;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.importing.run.RunState;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Takes a file, dropped or chosen; offers to go on with an import that did not end. */
final class FilePane extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private final RecordDesk desk;
    private final ImportViewModel model;
    private final TextScope texts;
    private final VBox unfinished = new VBox(8);
    private final Label told = new WrappedLabel("");
    private final VBox drop = new VBox(12);
    private Button choose = new Button();

    FilePane(RecordDesk desk, ImportViewModel model, TextScope texts) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("import-file");
        makeUnfinished();
        makeDrop();
        getChildren().addAll(unfinished, drop);
        model.runProperty().addListener((p, was, now) -> show());
        model.stepProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private void makeUnfinished() {
        unfinished.getStyleClass().addAll("note", "warn", "import-unfinished");
        Button resume = button("import.resume", "accent");
        resume.setId("import-resume");
        resume.setOnAction(e -> model.resume());
        Button giveUp = button("import.give.up", "flat");
        giveUp.setId("import-give-up");
        giveUp.setOnAction(e -> model.giveUp());
        unfinished.getChildren().addAll(told, new HBox(8, resume, giveUp));
        unfinished.managedProperty().bind(unfinished.visibleProperty());
    }

    private void makeDrop() {
        drop.getStyleClass().add("import-drop");
        Label words = new Label();
        words.getStyleClass().add("t16");
        texts.set(words::setText, "import.drop");
        Label kinds = new WrappedLabel("", "muted");
        texts.set(kinds::setText, "import.kinds");
        choose = button("import.choose", "accent");
        choose.setGraphic(Icons.of(Material2OutlinedAL.FOLDER_OPEN));
        choose.setId("import-choose");
        choose.setOnAction(e -> choose());
        drop.getChildren().addAll(Icons.of(Material2OutlinedMZ.PUBLISH), words, kinds, choose);
        setOnDragOver(this::over);
        setOnDragExited(e -> drop.pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::dropped);
    }

    private Button button(String key, String style) {
        Button button = new Button();
        button.getStyleClass().add(style);
        texts.set(button::setText, key);
        return button;
    }

    /** The page is in front. */
    void begin() {
        choose.requestFocus();
    }

    void choose() {
        desk.files().choose(getScene().getWindow(), desk.texts().text("import.choose")).stream()
                .findFirst()
                .ifPresent(model::open);
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drop.pseudoClassStateChanged(TARGET, true);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.get(0).toPath());
        }
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
    }

    private void show() {
        RunState run = model.runProperty().get();
        boolean open = run != null && run.isUnderWay();
        unfinished.setVisible(open);
        drop.setDisable(open);
        if (run != null && open) {
            told.setText(desk.texts()
                    .text("import.unfinished", run.name(), run.counts().rows(), run.rows()));
        }
    }
}
