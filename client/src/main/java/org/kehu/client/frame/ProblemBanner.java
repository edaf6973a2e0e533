package org.kehu.client.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Labels;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Why nothing is sent until a person has done something, or what is odd about this computer, over the whole width; work goes on beneath it. */
final class ProblemBanner extends HBox {
    private final SyncStatus status;
    private final TextScope texts;
    private final Label meaning = new Label();
    private final Label advice = new Label();

    ProblemBanner(SyncStatus status, TextScope texts) {
        this.status = status;
        this.texts = texts;
        setId("problem-banner");
        getStyleClass().add("problem-banner");
        meaning.getStyleClass().add("b");
        for (Label label : new Label[] {meaning, advice}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(Icons.of(Material2OutlinedAL.INFO), new VBox(2, meaning, advice));
        managedProperty().bind(visibleProperty());
        status.problemProperty().addListener((p, was, now) -> show());
        status.skewedProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    static boolean isFor(@Nullable String problem, Labels labels) {
        return problem != null && problem.startsWith("sync.problem.") && labels.has(problem + ".advice");
    }

    /** What passes by itself has no advice, and no banner. */
    private void show() {
        Labels labels = texts.texts().labels();
        String problem = status.problemProperty().get();
        String other = status.skewedProperty().get() ? "sync.clock" : null;
        String key = isFor(problem, labels) ? problem : other;
        setVisible(key != null);
        meaning.setText(key == null ? "" : labels.text(key));
        advice.setText(key == null ? "" : labels.text(key + ".advice"));
        setAccessibleText(key == null ? null : meaning.getText());
    }
}
