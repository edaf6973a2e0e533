package org.kehu.client.admin;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.start.StartProblem;
import org.kehu.client.text.TextScope;

/** Gives a copy up, which is asked twice and takes a reason, since nothing brings it back; or takes the order back. */
final class WipeForm extends VBox {
    private final RecordDesk desk;
    private final Runnable asked;
    private final TextScope texts;
    private final BooleanProperty sure = new SimpleBooleanProperty();
    private final Label told = new WrappedLabel("", "muted", "t12");

    WipeForm(RecordDesk desk, Devices devices, Devices.Device device, Runnable asked, TextScope texts) {
        super(8);
        this.desk = desk;
        this.asked = asked;
        this.texts = texts;
        if (device.open() != null) {
            Button back = button("admin.device.take.back", "device-order");
            back.setOnAction(e -> run("admin.device.take.back", () -> devices.takeBack(device)));
            getChildren().addAll(back, told);
            return;
        }
        Button first = button("admin.device.give.up", "device-order");
        first.setOnAction(e -> sure.set(true));
        first.visibleProperty().bind(sure.not());
        first.managedProperty().bind(sure.not());
        getChildren().addAll(first, question(devices, device), told);
    }

    private Node question(Devices devices, Devices.Device device) {
        TextField reason = new TextField();
        reason.setId("device-reason");
        Label why = label("admin.device.reason");
        why.getStyleClass().addAll("muted", "t12");
        why.setLabelFor(reason);
        Button wipe = button("admin.device.wipe", "device-wipe");
        wipe.getStyleClass().add("danger");
        wipe.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isReason(reason.getText()), reason.textProperty()));
        wipe.setOnAction(e -> run(
                "admin.device.wipe", () -> devices.wipe(device, reason.getText().strip())));
        Button cancel = button("account.cancel", "device-cancel");
        cancel.setOnAction(e -> sure.set(false));
        VBox question = new VBox(
                8, label("admin.device.meaning"), label("admin.device.lost"), why, reason, new HBox(8, wipe, cancel));
        question.visibleProperty().bind(sure);
        question.managedProperty().bind(sure);
        sure.addListener((p, was, now) -> reason.requestFocus());
        return question;
    }

    private static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= Devices.LONGEST;
    }

    private Label label(String key) {
        Label label = new WrappedLabel("");
        texts.set(label::setText, key);
        return label;
    }

    private Button button(String key, String id) {
        Button button = new Button();
        button.setId(id);
        texts.set(button::setText, key);
        return button;
    }

    private interface Order {
        void give() throws StartProblem;
    }

    private void run(String key, Order order) {
        desk.background()
                .work(desk.texts().text(key), progress -> {
                    order.give();
                    return true;
                })
                .onSuccess(done -> asked.run())
                .onFailure(e -> told.setText(DeviceWords.why(desk, e)))
                .start();
    }
}
