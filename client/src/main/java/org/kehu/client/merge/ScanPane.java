package org.kehu.client.merge;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;

/** How far the look through the book is. */
final class ScanPane extends VBox {

    ScanPane(DuplicatesViewModel model, Action cancel, String title, TextScope texts) {
        super(12);
        getStyleClass().add("import-run");
        Label head = new Label(title);
        head.getStyleClass().addAll("t16", "b");
        ProgressBar bar = new ProgressBar();
        bar.setId("duplicates-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        Label about = new WrappedLabel(texts.texts().text("duplicates.scanning.about"), "muted");
        getChildren().addAll(head, bar, about, ActionButton.bordered(cancel, texts));
    }
}
