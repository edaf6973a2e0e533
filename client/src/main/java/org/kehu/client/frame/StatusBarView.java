package org.kehu.client.frame;

import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;
import org.kehu.client.control.Action;
import org.kehu.client.control.Icons;
import org.kehu.client.records.Fetching;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.task.Background;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The sync state, what waits and what needs a look on the left; running work and the page's own count on the right. */
final class StatusBarView extends StatusBar {
    private final SyncStatus status;
    private final TextScope texts;
    private final FontIcon syncIcon = Icons.small(Material2OutlinedMZ.SYNC);
    private final Button sync = new Button("", syncIcon);
    private final Tooltip syncKey = new Tooltip();
    private final Label waiting = new Label();
    private final Button attention = new Button();
    private final Label attentionText = new Label();
    private final Label summary = new Label();

    StatusBarView(SyncStatus status, Background background, Action openAttention, TextScope texts) {
        this.status = status;
        this.texts = texts;
        setText("");
        setFocusTraversable(false);
        sync.setId("sync-state");
        sync.getStyleClass().addAll("flat", "status-link", "plain");
        sync.setFocusTraversable(false);
        attention.setId("attention");
        attention.getStyleClass().addAll("flat", "status-link");
        FontIcon sign = Icons.small(Material2OutlinedMZ.WARNING);
        sign.getStyleClass().add("warn");
        HBox row = new HBox(6, sign, attentionText, Icons.tiny(Material2OutlinedAL.CHEVRON_RIGHT));
        row.setAlignment(Pos.CENTER_LEFT);
        attention.setGraphic(row);
        attentionText.getStyleClass().add("warn");
        attention.managedProperty().bind(attention.visibleProperty());
        attention.setOnAction(e -> openAttention.run().run());
        attention.disableProperty().bind(javafx.beans.binding.Bindings.not(openAttention.enabled()));
        waiting.setId("waiting");
        summary.setId("page-summary");
        getLeftItems().addAll(sync, waiting, attention);
        getRightItems().addAll(new RunningWork(background, texts), summary);
        texts.with(this::show);
        InvalidationListener changed = o -> show(texts.texts().formats());
        status.onlineProperty().addListener(changed);
        status.problemProperty().addListener(changed);
        status.runningProperty().addListener(changed);
        status.lastSyncedProperty().addListener(changed);
        status.fetchingProperty().addListener(changed);
        status.waitingProperty().addListener(changed);
        status.attentionProperty().addListener(changed);
    }

    /** Pressing the sync state opens what there is to know of it. */
    void openSyncBy(Action page) {
        sync.setOnAction(e -> page.run().run());
        sync.setTooltip(syncKey);
        texts.with(formats -> syncKey.setText(
                formats.labels().text("tooltip.with.key", formats.labels().text(page.labelKey()), page.keyText())));
    }

    StringProperty summaryProperty() {
        return summary.textProperty();
    }

    private void show(Formats formats) {
        boolean online = status.onlineProperty().get();
        syncIcon.setIconCode(online ? Material2OutlinedMZ.SYNC : Material2OutlinedMZ.WIFI_OFF);
        sync.setText(syncText(formats));
        waiting.setText(
                formats.labels().text("status.waiting", status.waitingProperty().get()));
        int open = status.attentionProperty().get();
        attention.setVisible(open > 0);
        attentionText.setText(formats.labels().text("status.attention", open));
        attention.setAccessibleText(attentionText.getText());
    }

    private String syncText(Formats formats) {
        Instant last = status.lastSyncedProperty().get();
        boolean online = status.onlineProperty().get();
        Fetching fetching = status.fetchingProperty().get();
        if (fetching != null) {
            return formats.labels().text("status.fetching", fetching.done(), fetching.total());
        }
        if (online && status.runningProperty().get()) {
            return formats.labels().text("status.syncing");
        }
        String problem = status.problemProperty().get();
        if (ProblemBanner.isFor(problem, formats.labels())) {
            return formats.labels().text("status.stopped");
        }
        if (problem != null && formats.labels().has(problem)) {
            return formats.labels().text(problem);
        }
        if (last == null) {
            return formats.labels().text(online ? "status.never.synced" : "status.offline.never");
        }
        return formats.labels().text(online ? "status.synced" : "status.offline", formats.instant(last));
    }
}
