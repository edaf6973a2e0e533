package org.kehu.client.rounds;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Space;
import org.kehu.client.records.Fetching;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.start.TimeLeftText;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** What is being fetched: how much of how much, the bytes and the time left; not there while nothing is. */
final class FetchBar extends VBox {
    private final SyncStatus status;
    private final Label count = new Label();
    private final Label size = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final ChangeListener<@Nullable Fetching> changed;

    FetchBar(SyncStatus status, TextScope texts) {
        super(8);
        this.status = status;
        setId("fetch-bar");
        getStyleClass().add("fetch-bar");
        count.getStyleClass().add("b");
        size.getStyleClass().add("muted");
        left.getStyleClass().add("muted");
        bar.getStyleClass().add("whole");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new HBox(8, count, Space.grow(), size, left), bar);
        managedProperty().bind(visibleProperty());
        changed = (p, was, now) -> show(texts.texts().formats());
        status.fetchingProperty().addListener(changed);
        texts.with(this::show);
    }

    private void show(Formats formats) {
        Fetching now = status.fetchingProperty().get();
        setVisible(now != null);
        if (now != null) {
            String key = now.kind() == Fetching.Kind.RECORDS ? "sync.fetching.records" : "sync.fetching.changes";
            count.setText(formats.labels().text(key, now.done(), now.total()));
            size.setText(formats.bytes(now.bytes()));
            left.setText(TimeLeftText.of(now.left(), formats));
            bar.setProgress(now.share());
        }
    }

    void close() {
        status.fetchingProperty().removeListener(changed);
    }
}
