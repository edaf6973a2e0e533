package org.kehu.client.handover;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;

/** How far the handover is; it may be stopped, and gone on with later. */
final class HandoverRunPane extends VBox {

    HandoverRunPane(HandoverViewModel model, TextScope texts) {
        super(12);
        getStyleClass().add("import-run");
        Label title = new Label();
        title.getStyleClass().addAll("t16", "b");
        texts.set(title::setText, "handover.running");
        ProgressBar bar = new ProgressBar();
        bar.setId("handover-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        Label about = new WrappedLabel("", "muted");
        texts.set(about::setText, "handover.running.about");
        Button stop = new Button();
        stop.setId("handover-stop");
        texts.set(stop::setText, "handover.stop");
        stop.setOnAction(e -> model.cancel());
        getChildren().addAll(title, bar, about, stop);
    }
}
