package org.kehu.client.frame;

import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.controlsfx.control.TaskProgressView;
import org.kehu.client.control.PopOvers;
import org.kehu.client.task.Background;
import org.kehu.client.task.ShownWork;
import org.kehu.client.task.Work;
import org.kehu.client.text.TextScope;

/** Shown while anything runs longer than a second; pressed, it lists the work, each with its bar and a way to cancel. */
final class RunningWork extends Button {
    private final TaskProgressView<ShownWork> list = new TaskProgressView<>();
    private final Executor watchers = work -> {
        Thread thread = new Thread(work, "kehu-progress");
        thread.setDaemon(true);
        thread.start();
    };

    RunningWork(Background background, TextScope texts) {
        getStyleClass().addAll("flat", "status-link", "plain");
        setId("running-work");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(80);
        setGraphic(bar);
        list.setPrefWidth(360);
        setOnAction(e -> PopOvers.show(this, list, ArrowLocation.BOTTOM_RIGHT));
        background.longRunning().addListener((ListChangeListener<Work<?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
            int running = change.getList().size();
            setVisible(running > 0);
            setText(texts.texts().text("status.running", running));
        });
    }

    private void watch(Work<?> work) {
        ShownWork shown = new ShownWork(work);
        list.getTasks().add(shown);
        watchers.execute(shown);
    }
}
