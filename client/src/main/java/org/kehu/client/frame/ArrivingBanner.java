package org.kehu.client.frame;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Space;
import org.kehu.client.records.Fetching;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.start.TimeLeftText;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** That data is still on its way, and how far it is, over pages that work with what is here; gone once all has come. */
final class ArrivingBanner extends HBox {
    private static final double WIDTH = 160;
    private final SyncStatus status;
    private final Label what = new Label();
    private final Label meanwhile = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();

    ArrivingBanner(SyncStatus status, TextScope texts) {
        super(12);
        this.status = status;
        setId("arriving-banner");
        getStyleClass().add("arriving-banner");
        what.getStyleClass().add("b");
        what.setMinWidth(USE_PREF_SIZE);
        meanwhile.getStyleClass().add("muted");
        left.getStyleClass().add("muted");
        left.setMinWidth(USE_PREF_SIZE);
        bar.setMinWidth(WIDTH);
        bar.setMaxWidth(WIDTH);
        getChildren().addAll(what, meanwhile, Space.grow(), left, bar);
        var arriving = status.arriving();
        visibleProperty().bind(arriving);
        managedProperty().bind(arriving);
        InvalidationListener changed = o -> show(texts.texts().formats());
        status.fetchingProperty().addListener(changed);
        status.onlineProperty().addListener(changed);
        texts.set(meanwhile::setText, "arriving.meanwhile");
        texts.with(this::show);
    }

    private void show(Formats formats) {
        Fetching now = status.fetchingProperty().get();
        boolean waits = now == null && !status.onlineProperty().get();
        what.setText(said(now, waits, formats));
        left.setText(now == null ? "" : TimeLeftText.of(now.left(), formats));
        bar.setVisible(!waits);
        bar.setProgress(now == null || now.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.share());
        setAccessibleText(what.getText());
    }

    private static String said(@Nullable Fetching now, boolean waits, Formats formats) {
        if (now == null || now.total() == 0) {
            return formats.labels().text(waits ? "arriving.later" : "arriving.now");
        }
        return formats.labels().text("arriving.records", now.done(), now.total());
    }
}
