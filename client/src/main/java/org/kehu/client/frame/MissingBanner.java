package org.kehu.client.frame;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Icons;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** That the server was put back to an older state and lacks what was done here since, with what can be done about it. */
final class MissingBanner extends HBox {
    private final SyncStatus status;
    private final TextScope texts;
    private final Label meaning = new Label();
    private final Label advice = new Label();

    MissingBanner(SyncStatus status, TextScope texts) {
        this.status = status;
        this.texts = texts;
        setId("missing-banner");
        getStyleClass().addAll("problem-banner", "missing-banner");
        meaning.getStyleClass().add("b");
        for (Label label : new Label[] {meaning, advice}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(2, meaning, advice);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Material2OutlinedAL.HISTORY), words);
        managedProperty().bind(visibleProperty());
        status.missingProperty().addListener((p, was, now) -> show());
        status.backupProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    /** @param actions the first is the usual one */
    void offer(List<Action> actions) {
        for (Action action : actions) {
            ActionButton button = ActionButton.bordered(action, texts);
            if (action == actions.get(0)) {
                button.getStyleClass().add("accent");
            }
            getChildren().add(button);
        }
    }

    private void show() {
        int count = status.missingProperty().get();
        @Nullable Instant backup = status.backupProperty().get();
        setVisible(count > 0);
        meaning.setText(
                backup == null
                        ? texts.texts().text("missing.restored")
                        : texts.texts()
                                .text(
                                        "missing.restored.at",
                                        texts.texts().formats().instant(backup)));
        advice.setText(texts.texts().text("missing.offer", count));
        setAccessibleText(meaning.getText() + " " + advice.getText());
    }
}
