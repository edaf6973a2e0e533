package org.kehu.client.rounds;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kehu.client.records.SyncRound;

/** How long a round took, by its logarithm: a minute fills it, a hundredth of a second is a dot. */
final class DurationBar extends StackPane {
    private static final double WIDTH = 64;
    private static final double LEAST = 2;
    private static final double FULL = Math.log10(60_000);

    private final Region filled = new Region();

    DurationBar() {
        getStyleClass().add("duration-bar");
        filled.getStyleClass().add("filled");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().add(filled);
    }

    void show(SyncRound round) {
        double share = Math.log10(Math.max(1, round.millisEach())) / FULL;
        filled.setMaxWidth(Math.max(LEAST, Math.min(1, share) * WIDTH));
    }
}
