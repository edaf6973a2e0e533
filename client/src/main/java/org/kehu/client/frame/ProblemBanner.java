package org.kehu.client.frame;

import java.time.Instant;
import java.util.Map;
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
    private static final String ADVICE = ".advice";
    private static final String LEASE = "sync.problem.lease";
    private static final String MENDED = "sync.mended";
    private static final String CLOCK = "sync.clock";
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
        status.locksAtProperty().addListener((p, was, now) -> show());
        status.mendedProperty().addListener((p, was, now) -> show());
        status.skewedProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    static boolean isFor(@Nullable String problem, Labels labels) {
        return problem != null && problem.startsWith("sync.problem.") && labels.has(problem + ADVICE);
    }

    /** What passes by itself has no advice, and no banner. */
    private void show() {
        Labels labels = texts.texts().labels();
        String problem = status.problemProperty().get();
        Instant locksAt = status.locksAtProperty().get();
        if (problem != null && isFor(problem, labels)) {
            show(labels.text(problem), labels.text(problem + ADVICE));
        } else if (locksAt != null) {
            String time = texts.texts().formats().instant(locksAt);
            show(labels.text(LEASE, Map.of("time", time)), labels.text(LEASE + ADVICE));
        } else if (status.mendedProperty().get()) {
            show(labels.text(MENDED), labels.text(MENDED + ADVICE));
        } else if (status.skewedProperty().get()) {
            show(labels.text(CLOCK), labels.text(CLOCK + ADVICE));
        } else {
            show("", "");
        }
    }

    private void show(String what, String whatToDo) {
        setVisible(!what.isEmpty());
        meaning.setText(what);
        advice.setText(whatToDo);
        setAccessibleText(what.isEmpty() ? null : what);
    }
}
