package org.kehu.client.countdown;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** The one clock of a screen: all its countdowns move together, once a second, and only while the screen is in a window. */
public final class Ticker {
    private final InstantSource clock;
    private final List<Runnable> hands = new ArrayList<>();
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick()));

    public Ticker(InstantSource clock) {
        this.clock = clock;
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    public void runWhileShown(Node screen) {
        screen.sceneProperty().addListener((p, was, now) -> {
            if (now == null) {
                timeline.stop();
            } else {
                tick();
                timeline.play();
            }
        });
    }

    /** Moves a hand for as long as its node is in a window. */
    public void move(Node node, Runnable hand) {
        node.sceneProperty().addListener((p, was, now) -> {
            hands.remove(hand);
            if (now != null) {
                hands.add(hand);
            }
        });
    }

    public java.time.Instant now() {
        return clock.instant();
    }

    public void stop() {
        timeline.stop();
        hands.clear();
    }

    private void tick() {
        List.copyOf(hands).forEach(Runnable::run);
    }
}
