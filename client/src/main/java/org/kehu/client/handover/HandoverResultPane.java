package org.kehu.client.handover;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;
import org.kehu.common.handover.HandoverState;

/** What came of the handover, with the ways on and back. */
final class HandoverResultPane extends VBox {
    private final HandoverViewModel model;
    private final HandoverTexts words;
    private final Label title = new WrappedLabel("", "t16", "b");
    private final Label about = new WrappedLabel("");
    private final Label sent = new WrappedLabel("", "muted");
    private final Label saved = new WrappedLabel("", "muted");
    private final Button undo = new Button();
    private final Button resume = new Button();
    private final Button giveUp = new Button();
    private final Button workbook = new Button();
    private final Button paper = new Button();
    private final HBox buttons = new HBox(8, resume, giveUp, paper, workbook, undo);

    HandoverResultPane(HandoverViewModel model, HandoverTexts words, TextScope texts) {
        super(16);
        this.model = model;
        this.words = words;
        getStyleClass().add("import-run");
        about.setId("handover-result");
        undo.setId("handover-undo");
        undo.setOnAction(e -> model.undo());
        resume.setId("handover-go-on");
        resume.getStyleClass().add("accent");
        resume.setOnAction(e -> model.resume());
        giveUp.setOnAction(e -> model.giveUp());
        workbook.setId("handover-xlsx");
        workbook.setOnAction(e -> save(".xlsx"));
        paper.setId("handover-pdf");
        paper.setOnAction(e -> save(".pdf"));
        for (Label label : List.of(sent, saved)) {
            label.managedProperty().bind(label.visibleProperty());
        }
        buttons.getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
        getChildren().addAll(title, about, sent, saved, buttons);
        model.runProperty().addListener((p, was, now) -> show(now));
        model.workingProperty().addListener((p, was, now) -> buttons.setDisable(now != null));
        texts.with(formats -> {
            workbook.setText(formats.labels().text("handover.receipt.xlsx"));
            paper.setText(formats.labels().text("handover.receipt.pdf"));
            undo.setText(formats.labels().text("handover.undo"));
            resume.setText(formats.labels().text("handover.resume"));
            giveUp.setText(formats.labels().text("handover.give.up"));
            show(model.runProperty().get());
        });
    }

    private void show(@Nullable HandoverState run) {
        if (run == null) {
            return;
        }
        boolean open = HandoverViewModel.isUnderWay(run);
        boolean done = run.standing() == HandoverState.Standing.DONE;
        String key = model.isUndone() ? "undone" : done ? "done" : open ? "stopped" : "given.up";
        title.setText(words.text("handover.result." + key, words.name(run.leaver())));
        about.setText(words.text("handover.result.counts", run.moved(), run.left()));
        sent.setText(words.text("handover.result.sent", run.sent()));
        sent.setVisible(run.sent() > 0);
        saved.setVisible(false);
        boolean told = run.parts() > 0 && !open && !model.isUndone();
        workbook.setVisible(told);
        paper.setVisible(told);
        resume.setVisible(open);
        giveUp.setVisible(open);
        undo.setVisible(!open && !model.isUndone());
    }

    private void save(String ending) {
        HandoverState run = model.runProperty().get();
        if (run != null) {
            String name = words.text("handover.receipt.file", words.name(run.leaver())) + ending;
            Path to = words.desk().files().saveAs(getScene().getWindow(), words.text("handover.receipt.save"), name);
            if (to != null) {
                model.save(to, file -> {
                    saved.setText(words.text("handover.receipt.saved", String.valueOf(file.getFileName())));
                    saved.setVisible(true);
                });
            }
        }
    }
}
