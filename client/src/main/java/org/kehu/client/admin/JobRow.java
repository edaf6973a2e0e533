package org.kehu.client.admin;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.common.label.Formats;

/** One of what the server does each morning: how it came out or how far it is, to be run and to be stopped. */
final class JobRow extends HBox {
    private static final double TEXT_WIDTH = 360;
    private final Label name = new Label();
    private final Label state = new WrappedLabel("", "muted", "t12");
    private final ProgressBar bar = new ProgressBar();
    private final Button run = new Button();
    private final Button stop = new Button();

    /** @param running, stopping get this row and are told the name of the job */
    JobRow(String job, BiConsumer<JobRow, String> running, BiConsumer<JobRow, String> stopping) {
        super(12);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox text = new VBox(2, name, bar, state);
        text.setMinWidth(TEXT_WIDTH);
        text.setPrefWidth(TEXT_WIDTH);
        run.setId("run-" + job);
        stop.setId("stop-" + job);
        run.setMinWidth(USE_PREF_SIZE);
        stop.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(e -> running.accept(this, job));
        stop.setOnAction(e -> stopping.accept(this, job));
        stop.managedProperty().bind(stop.visibleProperty());
        run.managedProperty().bind(run.visibleProperty());
        run.visibleProperty().bind(stop.visibleProperty().not());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, run, stop);
    }

    void show(ServerWatch.Job job, Formats formats) {
        String key = "job." + job.name();
        name.setText(formats.labels().has(key) ? formats.labels().text(key) : job.name());
        state.setText(words(job, formats));
        bar.setVisible(job.isRunning());
        bar.setProgress(job.isRunning() ? share(job) : 0);
        run.setText(formats.labels().text("admin.server.jobs.run"));
        stop.setText(formats.labels().text("admin.server.jobs.stop"));
        stop.setVisible(job.phase() != ServerWatch.Phase.IDLE);
        stop.setDisable(job.phase() == ServerWatch.Phase.STOPPING);
        run.setDisable(false);
    }

    /** Until the server has said how it stands. */
    void hold() {
        run.setDisable(true);
        stop.setDisable(true);
    }

    private static double share(ServerWatch.Job job) {
        Long expected = job.expected();
        return expected == null || expected == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(1, (double) job.handled() / expected);
    }

    private static String words(ServerWatch.Job job, Formats formats) {
        String next = formats.labels().text("admin.server.jobs.next", formats.instant(job.nextAt()));
        return switch (job.phase()) {
            case IDLE -> job.beganAt() == null ? next : last(job, formats) + "\n" + next;
            case WAITING -> formats.labels().text("admin.server.jobs.waiting");
            case RUNNING -> running(job, formats);
            case STOPPING -> stopping(job, formats);
        };
    }

    private static String stopping(ServerWatch.Job job, Formats formats) {
        return job.isRunning()
                ? running(job, formats) + "\n" + formats.labels().text("admin.server.jobs.stopping")
                : formats.labels().text("admin.server.jobs.stoppingFirst");
    }

    private static String running(ServerWatch.Job job, Formats formats) {
        boolean known = share(job) >= 0;
        return formats.labels()
                .text(
                        known ? "admin.server.jobs.runningOf" : "admin.server.jobs.running",
                        began(job, formats),
                        known ? (Number) share(job) : (Number) job.handled(),
                        job.applied(),
                        job.refused());
    }

    private static String last(ServerWatch.Job job, Formats formats) {
        String began = began(job, formats);
        if (!job.problem().isEmpty()) {
            return formats.labels()
                    .text("admin.server.jobs.failed", began, job.problem(), job.applied(), job.refused());
        }
        String key = job.stopped() ? "admin.server.jobs.stopped" : "admin.server.jobs.done";
        return formats.labels().text(key, began, job.applied(), job.refused());
    }

    private static String began(ServerWatch.Job job, Formats formats) {
        return formats.instant(Objects.requireNonNull(job.beganAt()));
    }
}
