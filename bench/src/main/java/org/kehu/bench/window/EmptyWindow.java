package org.kehu.bench.window;

import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;

/** The floor of a start: a window of the same size with the same theme, and one label. */
public final class EmptyWindow extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** The main class, since Java refuses to start an application from the class path. */
    public static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Talk talk = new Talk();
        talk.listen(line -> {});
        Scene scene = new Scene(new StackPane(new Label("Kehu")), WIDTH, HEIGHT);
        new Looks(Theme.of("light"), TextSize.of("")).dress(scene);
        stage.setScene(scene);
        stage.show();
        new Glance(root -> true, () -> talk.tell(Map.of("ready", true))).start();
    }
}
