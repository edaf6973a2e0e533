package org.kehu.client.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kehu.client.settings.Settings;
import org.kehu.client.theme.Looks;

/** The stage: one scene for the whole life of the window, its place and size remembered. */
final class WindowFrame {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Settings settings;
    private final Looks looks;

    WindowFrame(Stage stage, Settings settings, Looks looks) {
        this.stage = stage;
        this.settings = settings;
        this.looks = looks;
    }

    /** Shows {@code root}; a new scene for each root, since keys are installed on it. */
    Scene show(Parent root, Optional<double[]> size) {
        Scene before = stage.getScene();
        Scene scene = before == null ? firstScene(root, size) : new Scene(root, before.getWidth(), before.getHeight());
        looks.dress(scene);
        stage.setScene(scene);
        if (!stage.isShowing()) {
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            stage.show();
        }
        return scene;
    }

    void remember() {
        settings.set("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.set("window.width", stage.getScene().getWidth());
            settings.set("window.height", stage.getScene().getHeight());
        }
    }

    private Scene firstScene(Parent root, Optional<double[]> size) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(settings.number("window.width", WIDTH), screen.getWidth());
        double height = Math.min(settings.number("window.height", HEIGHT), screen.getHeight());
        stage.setMaximized(size.isEmpty() && settings.isOn("window.maximized"));
        return size.map(sides -> new Scene(root, sides[0], sides[1])).orElseGet(() -> new Scene(root, width, height));
    }
}
