package org.kehu.client.rounds;

import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** How this device stands to the server, in words: online or not and since when, when it was last in step, what is in the way. */
final class SyncHead extends HBox {
    private final SyncStatus status;
    private final SyncViewModel model;
    private final FontIcon icon = Icons.of(Material2OutlinedMZ.SYNC);
    private final Label title = new WrappedLabel("", "t16", "b");
    private final Label last = new WrappedLabel("", "muted");
    private final Label advice = new WrappedLabel("");
    private final ActionButton attention;
    private final InvalidationListener changed;

    SyncHead(SyncStatus status, SyncViewModel model, Action openAttention, TextScope texts) {
        this.status = status;
        this.model = model;
        setId("sync-head");
        getStyleClass().add("sync-head");
        title.setId("sync-title");
        advice.managedProperty().bind(advice.visibleProperty());
        VBox lines = new VBox(4, title, last, advice);
        HBox.setHgrow(lines, Priority.ALWAYS);
        attention = ActionButton.bordered(openAttention, texts);
        attention.setId("page-attention");
        attention.managedProperty().bind(attention.visibleProperty());
        getChildren().addAll(icon, lines, attention);
        changed = o -> show(texts.texts().formats());
        status.onlineProperty().addListener(changed);
        status.problemProperty().addListener(changed);
        status.runningProperty().addListener(changed);
        status.lastSyncedProperty().addListener(changed);
        status.attentionProperty().addListener(changed);
        model.stateProperty().addListener(changed);
        texts.with(this::show);
    }

    private void show(Formats formats) {
        boolean online = status.onlineProperty().get();
        String problem = status.problemProperty().get();
        boolean known = problem != null && formats.labels().has(problem);
        icon.setIconCode(online ? Material2OutlinedMZ.SYNC : Material2OutlinedMZ.WIFI_OFF);
        title.setText(problem != null && known ? formats.labels().text(problem) : standing(online, formats));
        last.setText(last(formats));
        int open = status.attentionProperty().get();
        attention.setVisible(open > 0);
        attention.setText(formats.labels().text("status.attention", open));
        String key = problem + ".advice";
        advice.setVisible(known && formats.labels().has(key));
        advice.setText(advice.isVisible() ? formats.labels().text(key) : "");
    }

    private String standing(boolean online, Formats formats) {
        @Nullable Instant since = model.since();
        String key = online ? "sync.online" : "sync.offline";
        return since == null
                ? formats.labels().text(key)
                : formats.labels().text(key + ".since", formats.instant(since));
    }

    private String last(Formats formats) {
        @Nullable Instant time = status.lastSyncedProperty().get();
        if (status.runningProperty().get()) {
            return formats.labels().text("sync.running");
        }
        return time == null
                ? formats.labels().text("sync.last.never")
                : formats.labels().text("sync.last", formats.instant(time));
    }

    void close() {
        status.onlineProperty().removeListener(changed);
        status.problemProperty().removeListener(changed);
        status.runningProperty().removeListener(changed);
        status.lastSyncedProperty().removeListener(changed);
        status.attentionProperty().removeListener(changed);
    }
}
