package org.kehu.client.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kehu.client.text.TextScope;

/** How far something long is; it may be stopped, and gone on with later. */
public final class RunningPane extends VBox {
    private static final double GAP = 12;

    /**
     * @param of begins the keys of its texts, and the names of its bar and its button
     * @param progress between 0 and 1, less than 0 where nobody knows
     */
    public RunningPane(String of, TextScope texts, ObservableValue<Number> progress, Runnable stopped) {
        super(GAP);
        getStyleClass().add("import-run");
        Label title = new Label();
        title.getStyleClass().addAll("t16", "b");
        texts.set(title::setText, of + ".running.now");
        ProgressBar bar = new ProgressBar();
        bar.setId(of + "-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress);
        Label about = new WrappedLabel("", "muted");
        texts.set(about::setText, of + ".running.about");
        Button stop = new Button();
        stop.setId(of + "-stop");
        texts.set(stop::setText, of + ".stop");
        stop.setOnAction(e -> stopped.run());
        getChildren().addAll(title, bar, about, stop);
    }
}
