package org.kehu.client.admin;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** The chosen copy beside the list: what was ordered, and giving it up. */
final class DeviceDetail extends ScrollPane {
    private static final double WIDTH = 360;

    private final TextScope texts;

    /** @param asked run after each order, so that it is seen */
    DeviceDetail(RecordDesk desk, Devices devices, Devices.Device device, Runnable asked) {
        this.texts = desk.texts().scope();
        getStyleClass().add("admin-detail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        DeviceWords words = new DeviceWords(desk);
        WipeForm form = new WipeForm(desk, devices, device, asked, texts);
        VBox body = new VBox();
        body.getStyleClass().add("server-pane");
        texts.with(formats -> {
            body.getChildren().setAll(new WrappedLabel(words.title(device), "b", "t16"));
            device.wipes().forEach(wipe -> body.getChildren().add(new WrappedLabel(words.told(wipe))));
            body.getChildren().add(form);
        });
        setContent(body);
    }

    void close() {
        texts.release();
    }
}
