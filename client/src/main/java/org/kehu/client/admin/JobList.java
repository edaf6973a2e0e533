package org.kehu.client.admin;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** What the server does by itself each morning: how it came out and when it is next, to be run now as well. */
final class JobList extends VBox {
    private static final double TEXT_WIDTH = 360;
    private final RecordDesk desk;
    private final ServerWatch watch;
    private final Runnable ran;
    private final VBox rows = new VBox(8);
    private final Label told = new WrappedLabel("", "muted", "t12");

    JobList(RecordDesk desk, ServerWatch watch, Runnable ran, TextScope texts) {
        super(8);
        this.desk = desk;
        this.watch = watch;
        this.ran = ran;
        setId("server-jobs");
        Label heading = new Label();
        heading.getStyleClass().add("b");
        texts.set(heading::setText, "admin.server.jobs");
        getChildren().addAll(heading, rows, told);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void show(List<ServerWatch.Job> jobs) {
        setVisible(!jobs.isEmpty());
        rows.getChildren().setAll(jobs.stream().map(this::row).toList());
    }

    private HBox row(ServerWatch.Job job) {
        Formats formats = desk.texts().formats();
        String key = "job." + job.name();
        boolean known = formats.labels().has(key);
        Label name = new Label(known ? formats.labels().text(key) : job.name());
        Label state = new WrappedLabel(words(job, formats), "muted", "t12");
        VBox text = new VBox(2, name, state);
        text.setMinWidth(TEXT_WIDTH);
        Button run = new Button(formats.labels().text("admin.server.jobs.run"));
        run.setId("run-" + job.name());
        run.setMinWidth(USE_PREF_SIZE);
        run.setDisable(job.isRunning());
        run.setOnAction(e -> run(job, run));
        HBox row = new HBox(12, text, run);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String words(ServerWatch.Job job, Formats formats) {
        String next = formats.labels().text("admin.server.jobs.next", formats.instant(job.nextAt()));
        return job.beganAt() == null ? next : last(job, formats) + "\n" + next;
    }

    private static String last(ServerWatch.Job job, Formats formats) {
        String began = formats.instant(Objects.requireNonNull(job.beganAt()));
        if (job.isRunning()) {
            return formats.labels().text("admin.server.jobs.running", began);
        }
        return job.problem().isEmpty()
                ? formats.labels().text("admin.server.jobs.done", began, job.applied(), job.refused())
                : formats.labels().text("admin.server.jobs.failed", began, job.problem());
    }

    private void run(ServerWatch.Job job, Button button) {
        button.setDisable(true);
        told.setText("");
        desk.background()
                .work(desk.texts().text("admin.server.jobs.run"), progress -> {
                    watch.run(job.name());
                    return true;
                })
                .onSuccess(done -> ran.run())
                .onFailure(problem -> {
                    told.setText(DeviceWords.why(desk, problem));
                    button.setDisable(false);
                })
                .start();
    }
}
