package org.kehu.client.control;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Grey bars where rows will be. Shown only after 150 ms, so that what loads quickly does not flicker. */
public final class Skeleton extends VBox {
    private static final Duration DELAY = Duration.millis(150);
    private static final double[] WIDTHS = {0.42, 0.30, 0.36, 0.25, 0.40, 0.33};

    private final PauseTransition delay = new PauseTransition(DELAY);

    public Skeleton(int rows) {
        getStyleClass().add("skeleton");
        for (int i = 0; i < rows; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            bar.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
            getChildren().add(bar);
        }
        setVisible(false);
        setMinHeight(0); // or it would push the window apart where it is not even seen
        setMouseTransparent(true);
        delay.setOnFinished(e -> setVisible(true));
    }

    public void begin() {
        if (!isVisible()) {
            delay.playFromStart();
        }
    }

    public void end() {
        delay.stop();
        setVisible(false);
    }
}
