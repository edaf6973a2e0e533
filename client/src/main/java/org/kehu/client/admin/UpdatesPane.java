package org.kehu.client.admin;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.start.StartProblem;
import org.kehu.client.text.TextScope;

/** The newer versions that the server hands out to clients: brought as files, offered to all or held back, withdrawn. */
final class UpdatesPane extends VBox {
    private static final int WHOLE = 1000;
    private static final double WIDTH = 240;

    private final RecordDesk desk;
    private final ClientUpdates updates;
    private final TextScope texts;
    private final Button bring = new Button();
    private final ProgressBar bar = new ProgressBar();
    private final Label told = new WrappedLabel("");
    private final VBox list = new VBox(16);
    private HeldUpdates held = new HeldUpdates(List.of(), true);
    private boolean known;

    UpdatesPane(RecordDesk desk, ClientUpdates updates) {
        this.desk = desk;
        this.updates = updates;
        this.texts = desk.texts().scope();
        getStyleClass().add("server-pane");
        setId("client-updates");
        Label name = new Label();
        name.getStyleClass().addAll("b", "t16");
        texts.set(name::setText, "admin.section.updates");
        Label about = new WrappedLabel("", "muted");
        texts.set(about::setText, "admin.update.about");
        bring.setId("update-bring");
        texts.set(bring::setText, "admin.update.bring");
        bring.setOnAction(e -> choose());
        bar.setPrefWidth(WIDTH);
        bar.setVisible(false);
        told.setId("update-told");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        HBox head = new HBox(12, bring, bar);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(name, about, head, told, list);
        texts.with(formats -> show());
        ask();
    }

    private void choose() {
        desk.files().choose(getScene().getWindow(), desk.texts().text("admin.update.bring")).stream()
                .findFirst()
                .ifPresent(this::bring);
    }

    void bring(Path file) {
        bring.setDisable(true);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setVisible(true);
        tell("", true);
        desk.background()
                .work(
                        desk.texts().text("admin.update.bring"),
                        progress -> updates.bring(file, share -> {
                            progress.report(Math.round(share * WHOLE), WHOLE);
                            desk.background().deliver(() -> bar.setProgress(share));
                        }))
                .onSuccess(update -> brought(desk.texts().text("admin.update.brought", update.version()), true))
                .onFailure(problem -> brought(DeviceWords.why(desk, problem), false))
                .start();
    }

    private void brought(String sentence, boolean well) {
        bring.setDisable(false);
        bar.setVisible(false);
        tell(sentence, well);
        ask();
    }

    private void tell(String sentence, boolean well) {
        told.setText(sentence);
        told.getStyleClass().remove("bad");
        if (!well) {
            told.getStyleClass().add("bad");
        }
    }

    private void ask() {
        desk.background()
                .work(desk.texts().text("admin.section.updates"), progress -> updates.all())
                .onSuccess(answer -> {
                    held = answer;
                    known = true;
                    show();
                })
                .onFailure(problem -> tell(DeviceWords.why(desk, problem), false))
                .start();
    }

    private void show() {
        list.getChildren().clear();
        bring.setDisable(!held.takes());
        if (!held.takes()) {
            list.getChildren().add(new WrappedLabel(desk.texts().text("admin.update.no.key"), "warn"));
        } else if (known && held.updates().isEmpty()) {
            list.getChildren().add(new WrappedLabel(desk.texts().text("admin.update.none"), "muted"));
        }
        held.updates().forEach(one -> list.getChildren().add(new UpdateRow(desk, one, orders(one))));
    }

    private UpdateOrders orders(ClientUpdate update) {
        return new UpdateOrders(
                () -> run(() -> updates.offer(update)),
                () -> run(() -> updates.hold(update)),
                () -> run(() -> updates.withdraw(update)));
    }

    private interface Order {
        void give() throws StartProblem;
    }

    private void run(Order order) {
        tell("", true);
        desk.background()
                .work(desk.texts().text("admin.section.updates"), progress -> {
                    order.give();
                    return true;
                })
                .onSuccess(done -> ask())
                .onFailure(problem -> tell(DeviceWords.why(desk, problem), false))
                .start();
    }

    void close() {
        texts.release();
    }
}
