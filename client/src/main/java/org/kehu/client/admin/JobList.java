package org.kehu.client.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.start.StartProblem;
import org.kehu.client.text.TextScope;

/** What the server does by itself each morning. While something of it is being run, how far it is is asked every other second. */
final class JobList extends VBox {
    private static final Duration AGAIN = Duration.seconds(2);
    private final RecordDesk desk;
    private final Runnable ask;
    private final Map<String, JobRow> rows = new LinkedHashMap<>();
    private final VBox list = new VBox(8);
    private final Label told = new WrappedLabel("", "muted", "t12");
    private final PauseTransition again = new PauseTransition(AGAIN);
    private final ServerWatch watch;

    /** @param ask asks how the server is, and has it shown here */
    JobList(RecordDesk desk, ServerWatch watch, Runnable ask, TextScope texts) {
        super(8);
        this.desk = desk;
        this.watch = watch;
        this.ask = ask;
        setId("server-jobs");
        getStyleClass().add("server-part");
        Label heading = new Label();
        heading.getStyleClass().add("b");
        texts.set(heading::setText, "admin.server.jobs");
        getChildren().addAll(heading, list, told);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        again.setOnFinished(e -> askWhileShown());
    }

    void show(List<ServerWatch.Job> jobs) {
        setVisible(!jobs.isEmpty());
        rows.keySet().retainAll(jobs.stream().map(ServerWatch.Job::name).toList());
        jobs.forEach(job -> rows.computeIfAbsent(job.name(), this::row)
                .show(job, desk.texts().formats()));
        if (!list.getChildren().equals(List.copyOf(rows.values()))) {
            list.getChildren().setAll(rows.values());
        }
        if (jobs.stream().allMatch(job -> job.phase() == ServerWatch.Phase.IDLE)) {
            again.stop();
        } else {
            again.playFromStart();
        }
    }

    private void askWhileShown() {
        if (getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing()) {
            ask.run();
        }
    }

    private JobRow row(String job) {
        return new JobRow(
                job,
                (row, name) -> call("admin.server.jobs.run", row, () -> watch.run(name)),
                (row, name) -> call("admin.server.jobs.stop", row, () -> watch.stop(name)));
    }

    /** Something that the server is asked for. */
    private interface Call {
        void make() throws StartProblem;
    }

    private void call(String key, JobRow row, Call call) {
        row.hold();
        told.setText("");
        desk.background()
                .work(desk.texts().text(key), progress -> {
                    call.make();
                    return true;
                })
                .onSuccess(done -> ask.run())
                .onFailure(problem -> {
                    told.setText(DeviceWords.why(desk, problem));
                    ask.run();
                })
                .start();
    }

    void close() {
        again.stop();
    }
}
