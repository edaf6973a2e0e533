package org.kehu.client.imports;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;

/** How far the import is; it may be stopped, and gone on with later. */
final class RunPane extends VBox {

    RunPane(ImportViewModel model, TextScope texts) {
        super(12);
        getStyleClass().add("import-run");
        Label title = new Label();
        title.getStyleClass().addAll("t16", "b");
        texts.set(title::setText, "import.running.now");
        ProgressBar bar = new ProgressBar();
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        Label about = new WrappedLabel("", "muted");
        texts.set(about::setText, "import.running.about");
        Button stop = new Button();
        stop.setId("import-stop");
        texts.set(stop::setText, "import.stop");
        stop.setOnAction(e -> model.cancel());
        getChildren().addAll(title, bar, about, stop);
    }
}
